package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The spans of days that a row is broken down into. */
public enum Breakdown {
  DAY("day"),
  WEEK("week"),
  MONTH("month");

  private static final int MOST_POINTS = 62;

  private final String parameter;

  Breakdown(String parameter) {
    this.parameter = parameter;
  }

  /** Its name in an address. */
  public String parameter() {
    return parameter;
  }

  /** The breakdown of a name in an address; empty when there is none. */
  public static Optional<Breakdown> of(String parameter) {
    return Arrays.stream(values()).filter(one -> one.parameter.equals(parameter)).findFirst();
  }

  /** The one that draws a period in points that can be told apart. */
  public static Breakdown fitting(DateRange period) {
    if (period.days() <= MOST_POINTS) {
      return DAY;
    }
    return period.days() <= MOST_POINTS * 7L ? WEEK : MONTH;
  }

  /** The spans of a period, from the first; the first and the last may be cut short by it. */
  public List<DateRange> spans(DateRange period, DayOfWeek weekStart) {
    List<DateRange> spans = new ArrayList<>();
    LocalDate first = period.from();
    while (!first.isAfter(period.to())) {
      LocalDate last = last(first, weekStart);
      spans.add(new DateRange(first, last.isAfter(period.to()) ? period.to() : last));
      first = last.plusDays(1);
    }
    return List.copyOf(spans);
  }

  private LocalDate last(LocalDate day, DayOfWeek weekStart) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.nextOrSame(weekStart.minus(1)));
      case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
    };
  }
}
