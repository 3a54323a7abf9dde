package io.tallawah.warehouse;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One answer to whether the bound tenant's figures can be trusted.
 *
 * @param subject what was looked at
 * @param level how bad it is
 * @param finding what was found, as figures: screens say it in the reader's language
 */
public record HealthCheck(Subject subject, Level level, Finding finding) {

  private static final Set<Subject> MISSING_FIGURES =
      EnumSet.of(Subject.UNCOUNTED, Subject.MIXED_CURRENCY, Subject.RATES, Subject.UNREAD);

  /** Whether it has found something that figures lack: they can't be trusted fully. */
  public boolean lacksFigures() {
    return level.compareTo(Level.WARN) >= 0 && MISSING_FIGURES.contains(subject);
  }

  /** What was found. */
  public sealed interface Finding {}

  /** That something is as its level says; there is nothing to count. */
  public record Plain() implements Finding {}

  /** How many of what the subject looks at: days, values, columns or streams; 0 for none. */
  public record Count(long number) implements Finding {}

  /** Connections by name or currencies by code; none is good. */
  public record Named(List<String> names) implements Finding {}

  /**
   * A part of a whole.
   *
   * @param number how many lines; 0 where money is looked at
   * @param share of the whole, 0 to 1; null without a whole
   */
  public record Part(long number, @Nullable BigDecimal share) implements Finding {}

  /**
   * Days of accounts beside the platforms' own totals.
   *
   * @param days compared
   * @param different those that differ
   * @param without days for which the platform tells no total
   * @param share of spend by which they differ, 0 to 1, in the currency where it is greatest
   */
  public record Compared(long days, long different, long without, BigDecimal share)
      implements Finding {}

  /** How bad something is. */
  public enum Level {
    OK,
    NOTE,
    WARN,
    ERROR
  }

  /** What is looked at. */
  public enum Subject {
    RUNS,
    CONNECTIONS,
    RECONCILIATION,
    REMAINDERS,
    ORPHANS,
    UNCOUNTED,
    SHADOWED,
    MIXED_CURRENCY,
    RATES,
    REJECTED,
    UNREAD,
    MISSING,
    UNREGISTERED,
    GEOGRAPHY,
    LOOKBACK
  }
}
