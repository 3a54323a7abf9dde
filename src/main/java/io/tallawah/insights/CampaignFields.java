package io.tallawah.insights;

import io.tallawah.warehouse.Metric;
import io.tallawah.warehouse.MetricCatalogue;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The columns a campaign row can be asked for and sorted by: its identity and the metrics. */
@Component
class CampaignFields {

  /** Metrics of a row, in the order they are read and written. */
  static final List<String> METRICS =
      List.of(
          "spend",
          "impressions",
          "clicks",
          "link_clicks",
          "conversions",
          "conversion_value",
          "video_plays",
          "reach",
          "frequency",
          "ctr",
          "cpc",
          "cpm",
          "conversion_rate",
          "cost_per_conversion",
          "roas",
          "share_of_spend");

  private static final List<String> MONEY = List.of("spend", "conversion_value");
  private static final String NAME_ORDER = " collate \"und-x-icu\"";
  private static final Map<String, String> IDENTITY =
      Map.of(
          "name",
          "campaign_name" + NAME_ORDER,
          "campaign_name",
          "campaign_name" + NAME_ORDER,
          "campaign_id",
          "campaign_id",
          "account",
          "account_name" + NAME_ORDER,
          "account_name",
          "account_name" + NAME_ORDER,
          "account_id",
          "account_id",
          "platform",
          "platform",
          "status",
          "status",
          "objective",
          "objective" + NAME_ORDER,
          "currency",
          "currency");

  private final MetricCatalogue catalogue;

  CampaignFields(MetricCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  boolean canSortBy(String column) {
    return IDENTITY.containsKey(column) || METRICS.contains(column);
  }

  /** The expression of the outer select to order by. */
  String orderOf(String column) {
    return IDENTITY.getOrDefault(column, column);
  }

  /** One aggregate per metric, at the grain of the group it is put in. */
  String aggregates() {
    return String.join(
        ", ",
        METRICS.stream()
            .map(catalogue::get)
            .map(metric -> withoutGaps(metric) + " as " + metric.name())
            .toList());
  }

  /** A sum of money of which a part lacks its rate is no sum. */
  private static String withoutGaps(Metric metric) {
    if (metric.columns().stream().noneMatch(MONEY::contains)) {
      return metric.sql();
    }
    String gap =
        metric.kind() == Metric.Kind.SHARE
            ? "bool_or(bool_or(gap)) over (partition by currency)"
            : "bool_or(gap)";
    return "case when " + gap + " then null else " + metric.sql() + " end";
  }

  /** Columns of a day that the metrics are made of, beside money. */
  List<String> columns() {
    return METRICS.stream()
        .flatMap(name -> catalogue.get(name).columns().stream())
        .filter(column -> !MONEY.contains(column))
        .distinct()
        .toList();
  }

  /** As {@link #aggregates()} for totals: what can't be added up is NULL. */
  String totalAggregates() {
    return String.join(
        ",",
        METRICS.stream()
            .map(catalogue::get)
            .map(metric ->
                (isAdditiveEnough(metric) ? said(metric) : "null") + " as " + metric.name())
            .toList());
  }

  /**
   * Beside totals as billed, because their rates are missing, one that is 0 only because no rate
   * was needed for it would look like the sum in the currency asked for.
   */
  private static String said(Metric metric) {
    return metric.columns().stream().noneMatch(MONEY::contains)
        ? metric.sql()
        : "case when bool_or(said) or not bool_or(bool_or(gap)) over () then "
            + metric.sql()
            + " end";
  }

  private static boolean isAdditiveEnough(Metric metric) {
    return metric.additivity() != Metric.Additivity.NOT_ADDITIVE;
  }
}
