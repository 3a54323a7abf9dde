package io.tallawah.insights.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Classes of about as many figures each, divided at numbers that are as round as they can be
 * without moving a figure into another class.
 *
 * @param bounds of all classes but the last, each the highest that its class takes
 */
record Quantiles(List<BigDecimal> bounds) {

  Quantiles {
    bounds = List.copyOf(bounds);
  }

  /** Classes of these figures; fewer than the most where figures are equal or few. */
  static Quantiles of(Collection<BigDecimal> figures, int most) {
    List<BigDecimal> sorted = figures.stream().sorted().toList();
    List<BigDecimal> bounds = new ArrayList<>();
    int last = 0;
    for (int i = 1; i < most; i++) {
      int cut = Math.max(last + 1, Math.round((float) sorted.size() * i / most));
      while (cut < sorted.size() && sorted.get(cut - 1).compareTo(sorted.get(cut)) == 0) {
        cut++;
      }
      if (cut < sorted.size()) {
        bounds.add(roundest(sorted.get(cut - 1), sorted.get(cut)));
        last = cut;
      }
    }
    return new Quantiles(bounds);
  }

  int classes() {
    return bounds.size() + 1;
  }

  /** The class of a figure, from 1. */
  int of(BigDecimal figure) {
    int above = 0;
    for (BigDecimal bound : bounds) {
      above += figure.compareTo(bound) > 0 ? 1 : 0;
    }
    return above + 1;
  }

  /** The colour of a class, 1 to {@code steps}: few classes are as far apart as they can be. */
  int step(int number, int steps) {
    return classes() == 1
        ? (steps + 1) / 2
        : 1 + Math.round((float) (number - 1) * (steps - 1) / (classes() - 1));
  }

  /** From the lower on and below the higher, the number with the fewest digits. */
  private static BigDecimal roundest(BigDecimal lower, BigDecimal higher) {
    int scale = 1 - (higher.abs().max(lower.abs()).precision() - higher.scale());
    BigDecimal round = lower.setScale(scale, RoundingMode.CEILING);
    while (round.compareTo(higher) >= 0) {
      scale++;
      round = lower.setScale(scale, RoundingMode.CEILING);
    }
    return round;
  }
}
