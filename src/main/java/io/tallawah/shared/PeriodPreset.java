package io.tallawah.shared;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Periods people ask for by name. Today is not over, so none of them counts it. */
public enum PeriodPreset {
  LAST_7_DAYS("Last 7 days"),
  LAST_14_DAYS("Last 14 days"),
  LAST_28_DAYS("Last 28 days"),
  LAST_90_DAYS("Last 90 days"),
  THIS_MONTH("This month"),
  LAST_MONTH("Last month"),
  LAST_7_FINAL_DAYS("Last 7 final days");

  private final String label;

  PeriodPreset(String label) {
    this.label = label;
  }

  /** Its name for people. */
  public String label() {
    return label;
  }

  /**
   * Its days.
   *
   * @param today in the tenant's calendar
   * @param finalTo the last day whose figures are final, if any is
   * @return empty when it has none: no final day is known
   */
  public Optional<DateRange> days(LocalDate today, @Nullable LocalDate finalTo) {
    LocalDate yesterday = today.minusDays(1);
    return switch (this) {
      case LAST_7_DAYS -> Optional.of(endingOn(yesterday, 7));
      case LAST_14_DAYS -> Optional.of(endingOn(yesterday, 14));
      case LAST_28_DAYS -> Optional.of(endingOn(yesterday, 28));
      case LAST_90_DAYS -> Optional.of(endingOn(yesterday, 90));
      case THIS_MONTH -> Optional.of(new DateRange(yesterday.withDayOfMonth(1), yesterday));
      case LAST_MONTH -> Optional.of(monthBefore(today));
      case LAST_7_FINAL_DAYS -> Optional.ofNullable(finalTo).map(day -> endingOn(day, 7));
    };
  }

  /** The period of screens and API that name none. */
  public static DateRange usual(LocalDate today) {
    return endingOn(today.minusDays(1), 28);
  }

  private static DateRange endingOn(LocalDate last, int days) {
    return new DateRange(last.minusDays(days - 1L), last);
  }

  private static DateRange monthBefore(LocalDate today) {
    LocalDate first = today.withDayOfMonth(1).minusMonths(1);
    return new DateRange(first, first.plusMonths(1).minusDays(1));
  }
}
