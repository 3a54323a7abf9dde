package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a period is compared with.
 *
 * @param custom the days to compare with when the mode is {@link Mode#CUSTOM}, else null
 */
public record Comparison(Mode mode, @Nullable DateRange custom) {

  private static final int WEEKS_OF_A_YEAR = 52;

  /** How the days to compare with follow from the period. */
  public enum Mode {
    /** As many days, ending the day before the period begins. */
    PREVIOUS("previous"),
    /** The same dates a year earlier; 29 February becomes the 28th. */
    YEAR("year"),
    /** 52 weeks earlier, so that every day meets the same day of the week. */
    WEEKDAY("weekday"),
    /** The same dates a month earlier; a date that month lacks becomes its last. */
    MONTH_TO_DATE("mtd"),
    /** Days of one's own. */
    CUSTOM("custom");

    private final String parameter;

    Mode(String parameter) {
      this.parameter = parameter;
    }

    /** Its name in an address. */
    public String parameter() {
      return parameter;
    }

    /** The mode an address names; empty when there is none of that name. */
    public static Optional<Mode> of(String parameter) {
      return Arrays.stream(values()).filter(mode -> mode.parameter.equals(parameter)).findFirst();
    }
  }

  public Comparison {
    if (mode == Mode.CUSTOM ? custom == null : custom != null) {
      throw new IllegalArgumentException("days of one's own belong to the custom mode alone");
    }
  }

  /** A comparison that follows from the period; for one with days of its own, {@link #with}. */
  public static Comparison of(Mode mode) {
    return new Comparison(mode, null);
  }

  /** A comparison with these days. */
  public static Comparison with(DateRange days) {
    return new Comparison(Mode.CUSTOM, days);
  }

  /** The days that a period is compared with. */
  public DateRange baseline(DateRange period) {
    return switch (mode) {
      case PREVIOUS -> period.previous();
      case YEAR -> new DateRange(period.from().minusYears(1), period.to().minusYears(1));
      case WEEKDAY ->
          new DateRange(
              period.from().minusWeeks(WEEKS_OF_A_YEAR), period.to().minusWeeks(WEEKS_OF_A_YEAR));
      case MONTH_TO_DATE -> new DateRange(period.from().minusMonths(1), period.to().minusMonths(1));
      case CUSTOM -> custom == null ? period.previous() : custom;
    };
  }
}
