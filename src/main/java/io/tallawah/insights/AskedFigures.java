package io.tallawah.insights;

import io.tallawah.warehouse.Metric;
import io.tallawah.warehouse.MetricCatalogue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures that a file of campaigns is asked for with.
 *
 * @param results names of results that have a column; null for all that rows tell
 * @param conversions of all kinds: where they are told, a result that isn't there is not late
 */
record AskedFigures(List<Metric> metrics, @Nullable List<String> results, Metric conversions) {

  /** Of names of columns, as {@link AskedColumns} has them. */
  static AskedFigures of(List<String> columns, MetricCatalogue catalogue) {
    List<String> metrics = columns.isEmpty() ? CampaignFields.METRICS : columns;
    return new AskedFigures(
        metrics.stream().filter(CampaignFields.METRICS::contains).map(catalogue::get).toList(),
        columns.isEmpty()
            ? null
            : columns.stream()
                .filter(CampaignResults::isColumn)
                .map(CampaignResults::ofColumn)
                .toList(),
        catalogue.get("conversions"));
  }

  static boolean isColumn(String name) {
    return CampaignFields.METRICS.contains(name) || CampaignResults.isColumn(name);
  }
}
