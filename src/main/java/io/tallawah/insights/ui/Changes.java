package io.tallawah.insights.ui;

import io.tallawah.shared.ui.ChangeText;
import io.tallawah.shared.ui.Figures;
import io.tallawah.warehouse.Metric;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How figures differ, as people read it: percent, or points of what is a percentage itself. */
final class Changes {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LEAST_AMOUNT = BigDecimal.ONE;
  private static final BigDecimal LEAST_COUNT = BigDecimal.valueOf(5);

  private final Figures figures;
  private final String newcomer;
  private final String points;

  /**
   * In these words.
   *
   * @param newcomer of a figure that was nothing before
   * @param points such as "{0} pp"
   */
  Changes(Figures figures, String newcomer, String points) {
    this.figures = figures;
    this.newcomer = newcomer;
    this.points = points;
  }

  /**
   * The difference; empty when it can't be said. What was nothing before, or too little to compare
   * with, is new.
   *
   * @param open whether one of the two may still change
   */
  Optional<ChangeText> of(
      Metric metric, @Nullable BigDecimal now, @Nullable BigDecimal before, boolean open) {
    if (now == null) {
      return Optional.empty();
    }
    if (before == null || isTooLittle(metric, before)) {
      return now.signum() == 0
          ? Optional.empty()
          : Optional.of(new ChangeText(newcomer, ChangeText.Course.NONE, tone(metric, 0, open)));
    }
    BigDecimal difference = now.subtract(before);
    String text =
        metric.unit() == Metric.Unit.PERCENT
            ? points.replace(
                "{0}", sign(difference) + figures.decimal(difference.multiply(HUNDRED).abs()))
            : percent(difference, before);
    int way =
        text.chars().anyMatch(digit -> digit >= '1' && digit <= '9') ? difference.signum() : 0;
    return Optional.of(new ChangeText(text, course(way), tone(metric, way, open)));
  }

  private static boolean isTooLittle(Metric metric, BigDecimal before) {
    if (metric.kind() != Metric.Kind.BASE) {
      return before.signum() == 0;
    }
    BigDecimal least = metric.unit() == Metric.Unit.MONEY ? LEAST_AMOUNT : LEAST_COUNT;
    return before.abs().compareTo(least) < 0;
  }

  private String percent(BigDecimal difference, BigDecimal before) {
    BigDecimal percent =
        difference.multiply(HUNDRED).divide(before.abs(), MathContext.DECIMAL32).abs();
    int places = percent.compareTo(BigDecimal.TEN) < 0 ? 1 : 0;
    return sign(difference) + figures.decimal(percent, places) + "\u00a0%";
  }

  private static String sign(BigDecimal difference) {
    return switch (difference.signum()) {
      case 1 -> "+";
      case -1 -> "−";
      default -> "";
    };
  }

  private static ChangeText.Course course(int way) {
    return switch (way) {
      case 1 -> ChangeText.Course.UP;
      case -1 -> ChangeText.Course.DOWN;
      default -> ChangeText.Course.NONE;
    };
  }

  private static ChangeText.Tone tone(Metric metric, int way, boolean open) {
    if (open) {
      return ChangeText.Tone.OPEN;
    }
    return switch (metric.direction()) {
      case UP ->
          way > 0 ? ChangeText.Tone.GOOD : way < 0 ? ChangeText.Tone.BAD : ChangeText.Tone.QUIET;
      case DOWN ->
          way < 0 ? ChangeText.Tone.GOOD : way > 0 ? ChangeText.Tone.BAD : ChangeText.Tone.QUIET;
      case NEUTRAL -> ChangeText.Tone.QUIET;
    };
  }
}
