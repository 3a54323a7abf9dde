package io.tallawah.insights;

import io.tallawah.warehouse.Metric;
import io.tallawah.warehouse.MetricCatalogue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The columns of creatives: the figures of campaigns and those of films, and how they are sorted.
 */
@Component
class CreativeFields {

  private static final List<String> OF_FILMS =
      Stream.of("hook_rate", "hold_rate")
          .filter(name -> !CampaignFields.METRICS.contains(name))
          .toList();

  /** Metrics of a row, in the order they are read. */
  static final List<String> METRICS =
      Stream.concat(CampaignFields.METRICS.stream(), OF_FILMS.stream()).toList();

  private static final String NAME_ORDER = " collate \"und-x-icu\"";
  private static final Map<String, String> IDENTITY =
      Map.ofEntries(
          Map.entry("name", "creative_name" + NAME_ORDER),
          Map.entry("creative_name", "creative_name" + NAME_ORDER),
          Map.entry("creative_id", "creative_key"),
          Map.entry("format", "format"),
          Map.entry("platform", "platform"),
          Map.entry("account", "account_name" + NAME_ORDER),
          Map.entry("account_name", "account_name" + NAME_ORDER),
          Map.entry("account_id", "account_id"),
          Map.entry("objective", "objective" + NAME_ORDER),
          Map.entry("currency", "currency"),
          Map.entry("campaigns", "campaigns"),
          Map.entry("score", "score"),
          Map.entry("first_seen", "first_seen"),
          Map.entry("last_seen", "last_seen"));

  private final MetricCatalogue catalogue;
  private final CampaignFields campaigns;

  CreativeFields(MetricCatalogue catalogue, CampaignFields campaigns) {
    this.catalogue = catalogue;
    this.campaigns = campaigns;
  }

  boolean canSortBy(String column) {
    return IDENTITY.containsKey(column) || METRICS.contains(column);
  }

  /** The order of the outer select; what isn't told comes last. */
  String order(List<SortKey> sort) {
    return sort.stream()
            .map(key ->
                IDENTITY.getOrDefault(key.column(), key.column())
                    + (key.descending() ? " desc" : " asc")
                    + " nulls last, ")
            .collect(Collectors.joining())
        + "platform, account_id, creative_key, currency";
  }

  /** One aggregate per metric, at the grain of the group it is put in. */
  String aggregates() {
    return withFilms(campaigns.aggregates());
  }

  /** As {@link #aggregates()} for totals: what can't be added up is NULL. */
  String totalAggregates() {
    return withFilms(campaigns.totalAggregates());
  }

  /** The aggregate of one metric that is no money. */
  String aggregate(String metric) {
    return catalogue.get(metric).sql();
  }

  /** Columns of a day that the metrics are made of, beside money. */
  List<String> columns() {
    return Stream.concat(
            campaigns.columns().stream(),
            OF_FILMS.stream().flatMap(name -> catalogue.get(name).columns().stream()))
        .distinct()
        .toList();
  }

  /**
   * Days of assets put together as days of campaigns, which the grid's totals are made of too.
   *
   * @param shown the days, from {@code from} on, under the alias d
   */
  String campaignDays(String shown) {
    String sums =
        Stream.concat(CampaignFields.MONEY.stream(), columns().stream())
            .filter(column -> !column.equals("reach"))
            .map(column -> "sum(d.%1$s) as %1$s".formatted(column))
            .collect(Collectors.joining(", "));
    return """
    select d.date_day, d.platform, d.account_id, d.campaign_id, d.currency, bool_or(d.gap) as gap,
      bool_or(d.said) as said, %s%s
    group by d.date_day, d.platform, d.account_id, d.campaign_id, d.currency\
    """
        .formatted(sums, shown);
  }

  /** Whether more is better; a cost is better when it is less. */
  boolean moreIsBetter(String metric) {
    return catalogue.get(metric).direction() != Metric.Direction.DOWN;
  }

  /**
   * What assets are ranked by, over the columns of grouped rows: spend that brought nothing at all
   * is the dearest result, and no missing one.
   */
  String ranked(String metric) {
    Metric ratio = catalogue.get(metric);
    if (ratio.direction() != Metric.Direction.DOWN) {
      return ratio.name();
    }
    return "case when %1$s is not null then %1$s when %2$s > 0 and %3$s = 0 then 'Infinity'::numeric end"
        .formatted(
            ratio.name(),
            Objects.requireNonNull(ratio.numerator()),
            Objects.requireNonNull(ratio.denominator()));
  }

  private String withFilms(String aggregates) {
    return Stream.concat(
            Stream.of(aggregates),
            OF_FILMS.stream().map(name -> catalogue.get(name).sql() + " as " + name))
        .collect(Collectors.joining(", "));
  }
}
