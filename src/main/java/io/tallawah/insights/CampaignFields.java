package io.tallawah.insights;

import io.tallawah.warehouse.Metric;
import io.tallawah.warehouse.MetricCatalogue;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  static final List<String> MONEY = List.of("spend", "conversion_value");

  /** Columns of a day that are summed to make the metrics of; reach never is. */
  static final List<String> SUMMED =
      List.of(
          "spend",
          "conversion_value",
          "impressions",
          "clicks",
          "link_clicks",
          "conversions",
          "video_plays",
          "reach");

  private static final Set<String> IDENTITY =
      Set.of(
          "name",
          "campaign_name",
          "campaign_id",
          "account",
          "account_name",
          "account_id",
          "platform",
          "status",
          "objective",
          "currency");
  private static final Pattern COMPARED = Pattern.compile("(delta|previous)_(\\w+)");

  private final MetricCatalogue catalogue;

  CampaignFields(MetricCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  static boolean canSortBy(String column) {
    Matcher compared = COMPARED.matcher(column);
    return IDENTITY.contains(column)
        || METRICS.contains(column)
        || CampaignResults.isColumn(column)
        || (compared.matches() && METRICS.contains(compared.group(2)));
  }

  /** What days may tell without the other side of a quotient. */
  List<OneSided> oneSided() {
    return OneSided.of(METRICS.stream().map(catalogue::get).toList());
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
