package io.tallawah.insights;

import io.tallawah.warehouse.Metric;
import io.tallawah.warehouse.MetricCatalogue;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What can be told of a place, as aggregates of the catalogue, and what places are sorted by. */
@Component
public class RegionFields {

  /** Metrics that platforms report by place, in the order they are offered. */
  public static final List<String> METRICS =
      List.of(
          "spend",
          "impressions",
          "clicks",
          "link_clicks",
          "conversions",
          "conversion_value",
          "ctr",
          "cpc",
          "cpm",
          "conversion_rate",
          "cost_per_conversion",
          "roas");

  /** Those of them that are sums. */
  static final Set<String> SUMS =
      Set.of("spend", "impressions", "clicks", "link_clicks", "conversions", "conversion_value");

  /** Figures of a row. */
  static final List<String> OF_ROW =
      Stream.concat(METRICS.stream(), Stream.of("share_of_spend")).toList();

  /** What is made of the metric asked for, as the address and REST name it. */
  public static final List<String> SCALED = List.of("value", "share", "per_1000_people", "index");

  private static final Set<String> IDENTITY = Set.of("name", "population", "currency");
  private static final Set<String> MONEY = Set.of("spend", "conversion_value");

  private final MetricCatalogue catalogue;

  RegionFields(MetricCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The metric of this name. */
  public Metric metric(String name) {
    return catalogue.get(name);
  }

  /** Whether it is a sum, which can be shared out and told for each 1,000 people. */
  public boolean isSum(String metric) {
    return SUMS.contains(metric);
  }

  /** Whether a figure holds in one currency alone, a quotient of two amounts included. */
  public boolean isOfMoney(String metric) {
    return catalogue.get(metric).columns().stream().anyMatch(MONEY::contains);
  }

  boolean canSortBy(String column) {
    return IDENTITY.contains(column) || SCALED.contains(column) || METRICS.contains(column);
  }

  /** One aggregate for each figure of a row, within one currency. */
  String inOneCurrency() {
    return joined(Metric::sql);
  }

  /** The same over all currencies: without money, unless there is one alone. */
  String inAllCurrencies() {
    return joined(metric -> acrossCurrencies(metric, metric.sql()));
  }

  private String acrossCurrencies(Metric metric, String sql) {
    if (metric.kind() == Metric.Kind.SHARE) {
      return "null";
    }
    return isOfMoney(metric.name())
        ? "case when count(distinct currency) = 1 then " + sql + " end"
        : sql;
  }

  private String joined(Function<Metric, String> sql) {
    return OF_ROW.stream()
        .map(catalogue::get)
        .map(metric -> "cast(" + sql.apply(metric) + " as numeric) as " + metric.name())
        .collect(Collectors.joining(", "));
  }
}
