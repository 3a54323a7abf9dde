package io.tallawah.setup.demo.world;

import java.util.List;

/**
 * How a platform counts.
 *
 * @param moneyUnit the smallest amount of spending it tells, in millionths
 * @param conversionUnit the smallest number of conversions it tells, in hundredths
 * @param outcomes thousandths of its conversions that it knows so many days later; then all
 * @param upper what it tells above ads
 */
public record Manner(long moneyUnit, long conversionUnit, List<Integer> outcomes, Upper upper) {

  static final int WHOLE = 1_000;
  private static final List<Integer> DELIVERY = List.of(965, 991);

  /** What a stream above ads tells: it has spending that no ad explains. */
  public enum Upper {
    /** There is none. */
    NOTHING,
    /** Spending, impressions, clicks, but no conversions. */
    DELIVERY,
    EVERYTHING
  }

  public Manner {
    outcomes = List.copyOf(outcomes);
  }

  long unit(Measure measure) {
    return switch (measure) {
      case SPEND -> moneyUnit;
      case CONVERSIONS -> conversionUnit;
      default -> 1;
    };
  }

  /** How much of a measure is known so many days after the day, in thousandths. */
  int known(Measure measure, int age) {
    List<Integer> shares = measure.isOutcome() ? outcomes : DELIVERY;
    return age > shares.size() ? WHOLE : shares.get(age - 1);
  }
}
