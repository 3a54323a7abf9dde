package io.tallawah.warehouse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric as the catalogue defines it.
 *
 * @param name as REST and the URL write it, such as {@code cost_per_conversion}
 * @param label as people read it
 * @param unit of its value
 * @param formula in words, such as "Spend / Conversions"
 * @param kind how it is made of columns
 * @param numerator name of the metric above the line of a quotient, or null
 * @param denominator name of the metric below it, or null
 * @param factor that the quotient is multiplied by
 * @param sides of what a quotient counts both sides
 * @param columns of {@code marts.vw_campaign_daily} it is made of
 * @param sql an aggregate over columns of {@code marts.vw_campaign_daily}, right at any group-by of
 *     its rows; no alias, and no table's name
 * @param direction which way is good
 * @param decimals to show
 * @param platforms ids of those that report it; it is empty for all others
 * @param caveat what it is not, and how platforms differ
 */
public record Metric(
    String name,
    String label,
    Unit unit,
    String formula,
    Kind kind,
    @Nullable String numerator,
    @Nullable String denominator,
    int factor,
    Sides sides,
    List<String> columns,
    String sql,
    Direction direction,
    int decimals,
    List<String> platforms,
    String caveat) {

  public Metric {
    columns = List.copyOf(columns);
    platforms = List.copyOf(platforms);
  }

  /** Whether values may be added. */
  public Additivity additivity() {
    return kind.additivity();
  }

  /** What a value is; {@code PERCENT} is kept as a fraction: 0.0123 is shown as 1.23 %. */
  public enum Unit {
    MONEY,
    COUNT,
    PERCENT,
    TIMES
  }

  /** How a metric is made of columns. */
  public enum Kind {
    /** The sum of a column. */
    BASE(Additivity.ADDITIVE),
    /** Sum over sum at any grain. */
    RATIO(Additivity.RATIO),
    /** Of one reported grain alone. */
    SINGLE(Additivity.NOT_ADDITIVE),
    /** A part of the same sum over everything asked for. */
    SHARE(Additivity.RATIO);

    private final Additivity additivity;

    Kind(Additivity additivity) {
      this.additivity = additivity;
    }

    Additivity additivity() {
      return additivity;
    }
  }

  /** Of what a quotient counts both of its sides. */
  public enum Sides {
    /** Of rows that tell both: one that tells one side alone didn't say what the other was. */
    BY_DAY,
    /**
     * Of all rows of a platform that tells both sides of what is summed: one that tells one side
     * alone had none of the other.
     */
    BY_PLATFORM
  }

  /** How values of several rows become one. */
  public enum Additivity {
    ADDITIVE,
    RATIO,
    NOT_ADDITIVE
  }

  /** Which way is good. */
  public enum Direction {
    UP,
    DOWN,
    NEUTRAL
  }
}
