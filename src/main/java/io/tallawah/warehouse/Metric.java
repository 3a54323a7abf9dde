package io.tallawah.warehouse;

import java.util.List;

/**
 * A metric as the catalogue defines it.
 *
 * @param name as REST and the URL write it, such as {@code cost_per_conversion}
 * @param label as people read it
 * @param unit of its value
 * @param formula in words, such as "Spend / Conversions"
 * @param sql an aggregate over columns of {@code marts.vw_campaign_daily}, right at any group-by;
 *     no alias, and no table's name
 * @param additivity whether values may be added
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
    String sql,
    Additivity additivity,
    Direction direction,
    int decimals,
    List<String> platforms,
    String caveat) {

  /** What a value is; {@code PERCENT} is kept as a fraction: 0.0123 is shown as 1.23 %. */
  public enum Unit {
    MONEY,
    COUNT,
    PERCENT,
    TIMES
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
