package io.tallawah.shared;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** Days from {@code from} to {@code to}, both included. */
public record DateRange(LocalDate from, LocalDate to) {

  public DateRange {
    if (from.isAfter(to)) {
      throw new IllegalArgumentException("a range begins on or before the day it ends");
    }
  }

  /** Reads {@code 2026-11-01..2026-11-21}. */
  public static DateRange parse(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      throw new IllegalArgumentException(
          "a range is written FROM..TO, such as 2026-11-01..2026-11-21");
    }
    try {
      return new DateRange(
          LocalDate.parse(text.substring(0, dots)), LocalDate.parse(text.substring(dots + 2)));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("days are written YYYY-MM-DD", e);
    }
  }

  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** The range of the same length that ends the day before this one begins. */
  public DateRange previous() {
    return new DateRange(from.minusDays(days()), from.minusDays(1));
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  @Override
  public String toString() {
    return from + ".." + to;
  }
}
