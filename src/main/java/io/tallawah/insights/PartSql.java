package io.tallawah.insights;

import io.tallawah.warehouse.Metric;
import io.tallawah.warehouse.MetricCatalogue;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Aggregates of the catalogue's metrics over the days of {@link CampaignSql}. */
@Component
class PartSql {

  private static final List<String> MONEY = List.of("spend", "conversion_value");

  private final MetricCatalogue catalogue;

  PartSql(MetricCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Columns of a day that metrics are made of, beside money; never none. */
  List<String> columns(List<String> metrics) {
    List<String> columns =
        metrics.stream()
            .flatMap(name -> catalogue.get(name).columns().stream())
            .filter(column -> !MONEY.contains(column))
            .distinct()
            .toList();
    return columns.isEmpty() ? List.of("impressions") : columns;
  }

  /** Figures of one campaign: a sum of money of which a part lacks its rate is no sum. */
  String ofRows(List<String> metrics) {
    return each(
        metrics,
        metric ->
            isMoney(metric)
                ? "case when bool_or(gap) then null else " + metric.sql() + " end"
                : metric.sql());
  }

  /**
   * Totals of many campaigns over {@link CampaignSql#sourceWithoutGaps()}: what can't be added up
   * is NULL. Beside totals as billed, because their rates are missing, one that is 0 only because
   * no rate was needed for it would look like the sum in the currency asked for.
   *
   * @param part expression that the days are grouped by beside the currency; empty for none
   */
  String ofTotals(List<String> metrics, String part) {
    String window = part.isEmpty() ? "" : "partition by " + part;
    return each(
        metrics,
        metric -> {
          if (metric.additivity() == Metric.Additivity.NOT_ADDITIVE) {
            return "cast(null as numeric)";
          }
          return isMoney(metric)
              ? "case when bool_or(said) or not bool_or(bool_or(gap)) over (%s) then %s end"
                  .formatted(window, metric.sql())
              : metric.sql();
        });
  }

  private String each(List<String> metrics, java.util.function.Function<Metric, String> sql) {
    return metrics.stream()
        .map(catalogue::get)
        .map(metric -> sql.apply(metric) + " as " + metric.name())
        .collect(Collectors.joining(", "));
  }

  private static boolean isMoney(Metric metric) {
    return metric.columns().stream().anyMatch(MONEY::contains);
  }
}
