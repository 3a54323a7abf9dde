package io.tallawah.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Periods people ask for by name. Today is not over, so none of them counts it. */
public enum PeriodPreset {
  LAST_7_DAYS,
  LAST_14_DAYS,
  LAST_28_DAYS,
  LAST_90_DAYS,
  THIS_WEEK,
  LAST_WEEK,
  THIS_MONTH,
  LAST_MONTH,
  LAST_7_FINAL_DAYS;

  /** That of screens and API that name none. */
  public static final PeriodPreset USUAL = LAST_28_DAYS;

  /** The period of this name in an address. */
  public static Optional<PeriodPreset> of(String parameter) {
    return Arrays.stream(values()).filter(one -> one.parameter().equals(parameter)).findFirst();
  }

  /** How an address names it, such as {@code last_28_days}. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Its days.
   *
   * @param today in the tenant's calendar
   * @param finalTo the last day whose figures are final, if any is
   * @param weekStart the tenant's
   * @return empty when it has none: no day of this week or month is over, or none is final
   */
  public Optional<DateRange> days(
      LocalDate today, @Nullable LocalDate finalTo, DayOfWeek weekStart) {
    LocalDate yesterday = today.minusDays(1);
    LocalDate week = today.with(TemporalAdjusters.previousOrSame(weekStart));
    return switch (this) {
      case LAST_7_DAYS -> Optional.of(endingOn(yesterday, 7));
      case LAST_14_DAYS -> Optional.of(endingOn(yesterday, 14));
      case LAST_28_DAYS -> Optional.of(endingOn(yesterday, 28));
      case LAST_90_DAYS -> Optional.of(endingOn(yesterday, 90));
      case THIS_WEEK -> begun(week, yesterday);
      case LAST_WEEK -> Optional.of(new DateRange(week.minusWeeks(1), week.minusDays(1)));
      case THIS_MONTH -> begun(today.withDayOfMonth(1), yesterday);
      case LAST_MONTH -> Optional.of(monthBefore(today));
      case LAST_7_FINAL_DAYS -> Optional.ofNullable(finalTo).map(day -> endingOn(day, 7));
    };
  }

  /** The period of screens and API that name none. */
  public static DateRange usual(LocalDate today) {
    return endingOn(today.minusDays(1), 28);
  }

  private static Optional<DateRange> begun(LocalDate first, LocalDate yesterday) {
    return first.isAfter(yesterday)
        ? Optional.empty()
        : Optional.of(new DateRange(first, yesterday));
  }

  private static DateRange endingOn(LocalDate last, int days) {
    return new DateRange(last.minusDays(days - 1L), last);
  }

  private static DateRange monthBefore(LocalDate today) {
    LocalDate first = today.withDayOfMonth(1).minusMonths(1);
    return new DateRange(first, first.plusMonths(1).minusDays(1));
  }
}
