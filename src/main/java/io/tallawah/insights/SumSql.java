package io.tallawah.insights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The days of a table of sums, as SQL under the alias d, with its parameters. */
final class SumSql {

  /**
   * What the platforms tell of places that people were in, with the columns of campaigns' days:
   * those that no platform tells by place are NULL.
   */
  private static final String OF_PLACES =
      """
      (select g.*, cast(null as bigint) as video_plays, cast(null as numeric) as video_p25,
         cast(null as numeric) as video_p50, cast(null as numeric) as video_p75,
         cast(null as numeric) as video_p100, cast(null as bigint) as hook_views,
         cast(null as bigint) as hold_views, cast(null as bigint) as reach
       from marts.vw_geo_daily g where g.location_type = 'presence')\
      """;

  /** A place that is made of others is all of them. */
  private static final String IN_REGIONS =
      """
      (d.region_id in (:regions) or d.region_id in (select p.region_id from marts.dim_geo p
         where p.tenant_id = :tenant and p.parent_region_id in (:regions)))\
      """;

  private final CampaignMoney money;
  private final List<OneSided> oneSided;
  private final boolean isOfCampaigns;
  private final boolean isInParts;
  private final String days;
  private final List<String> keys;
  private final List<String> columns;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  /** With one row for each day of what a row of the table is. */
  SumSql(TableKey table, CampaignFields fields) {
    this(table, fields.columns(), fields.oneSided());
  }

  /** With the rows of the marts, and the columns beside money that are wanted of them. */
  SumSql(TableKey table, List<String> columns) {
    this(table, columns, List.of());
  }

  private SumSql(TableKey table, List<String> columns, List<OneSided> oneSided) {
    this.money = CampaignMoney.of(table.currency());
    this.oneSided = oneSided;
    this.isOfCampaigns = table.level() == CampaignLevel.CAMPAIGN;
    this.isInParts =
        !oneSided.isEmpty() && (table.level() == CampaignLevel.ADSET || !table.regions().isEmpty());
    this.days = days(table);
    this.keys = keys(table.level());
    this.columns = columns;
    if (money.isConverted()) {
      parameters.put("target", table.currency());
    }
    add("d.tenant_id = :tenant", "tenant", table.tenant().value());
    add("d.date_day >= :from", "from", table.range().from());
    add("d.date_day <= :to", "to", table.range().to());
    among("d.account_id", "accounts", table.accounts());
    among("d.campaign_id", "campaigns", table.campaigns());
    among("d.adset_id", "adsets", table.adsets());
    if (!table.regions().isEmpty()) {
      add(IN_REGIONS, "regions", table.regions());
    }
  }

  /** Ads have no reporting amounts of their own: theirs are made by the rate of their campaign. */
  private static String ofAds(String flags) {
    return """
    (select f.*, %sv.reporting_currency, v.reporting_rate,
       case when f.currency = v.reporting_currency then f.spend
         when f.spend = 0 then 0 else f.spend * v.reporting_rate end as spend_reporting,
       case when f.currency = v.reporting_currency then f.conversion_value
         when f.conversion_value = 0 then 0
         else f.conversion_value * v.reporting_rate end as conversion_value_reporting
     from marts.fact_performance f
     join marts.vw_campaign_daily v on v.tenant_id = f.tenant_id and v.date_day = f.date_day
       and v.connection_id = f.connection_id and v.account_id = f.account_id
       and v.campaign_id = f.campaign_id)\
    """
        .formatted(flags);
  }

  private String days(TableKey table) {
    if (table.regions().isEmpty()) {
      return isOfCampaigns
          ? "marts.vw_campaign_daily"
          : ofAds(flags("v.%1$s is not null as tells_%1$s, "));
    }
    if (!isOfCampaigns) {
      throw BadQueryException.value("region", "Ad sets and ads are not told by place.");
    }
    return OF_PLACES;
  }

  /** The columns that tell rows of a level apart, beside the currency. */
  static List<String> keys(CampaignLevel level) {
    return switch (level) {
      case CAMPAIGN -> List.of("platform", "account_id", "campaign_id");
      case ADSET -> List.of("platform", "account_id", "campaign_id", "adset_id");
      case AD -> List.of("platform", "account_id", "campaign_id", "adset_id", "ad_id");
    };
  }

  /**
   * The chosen days, with their money in the currency asked for; {@code gap} marks a day that lacks
   * a rate, whose money is NULL. {@code said} marks one whose money is an amount and no 0 that
   * needed no rate.
   */
  String source() {
    return source(money.spend(), money.value());
  }

  /**
   * As {@link #source()}, but the money of a day that lacks a rate is as billed; {@code part} is
   * the currency of its total.
   */
  String sourceWithoutGaps() {
    return source(either("d.spend", money.spend()), either("d.conversion_value", money.value()));
  }

  /**
   * What days tell one-sidedly, as aggregates over {@link #sourceWithoutGaps}: in the order of
   * {@link CampaignFields#oneSided} by the rows' own days, and then by those of their campaigns
   * unless they are the same.
   */
  List<String> oneSided() {
    List<String> sums = new ArrayList<>();
    oneSided.forEach(one ->
        sums.add("sum(d.%s) filter (where d.%s is null)".formatted(one.counted(), one.missing())));
    if (!isOfCampaigns) {
      oneSided.forEach(one ->
          sums.add(
              "sum(d.%s) filter (where not d.tells_%s)".formatted(one.counted(), one.missing())));
    }
    return sums;
  }

  private String source(String spend, String value) {
    String rows = rows(spend, value);
    return " from " + (isInParts ? ofDays(rows) : rows) + " d";
  }

  /** Rows that are parts of a day put together: one part may tell what another doesn't. */
  private String ofDays(String rows) {
    String own = each(keys, "d.%s, ");
    return """
    (select d.date_day, %1$s%2$s%3$sd.currency, d.part, sum(d.spend) as spend,
       sum(d.conversion_value) as conversion_value, bool_or(d.gap) as gap, bool_or(d.said) as said
     from %4$s d group by d.date_day, %1$sd.currency, d.part)\
    """
        .formatted(
            own,
            each(
                columns,
                column ->
                    column.equals("reach")
                        ? "case when count(*) = 1 then max(d.reach) end as reach, "
                        : "sum(d.%1$s) as %1$s, ".formatted(column)),
            isOfCampaigns ? "" : flags("bool_or(d.tells_%1$s) as tells_%1$s, "),
            rows);
  }

  private String rows(String spend, String value) {
    return """
    (select d.date_day, %s%s%s%s as currency, %s as part,
         %s as spend, %s as conversion_value, %s as gap, %s or %s as said
       from %s d%s where %s)\
    """
        .formatted(
            each(keys, "d.%s, "),
            each(columns, "d.%s, "),
            isOfCampaigns ? "" : flags("d.tells_%s, "),
            money.currency(),
            either("d.currency", money.currency()),
            spend,
            value,
            money.gap(),
            money.gap(),
            money.rated(),
            days,
            money.rates("marts.vw_campaign_daily"),
            String.join(" and ", conditions));
  }

  /** Of each column that a quotient may lack. */
  private String flags(String sql) {
    return each(oneSided.stream().map(OneSided::missing).distinct().toList(), sql);
  }

  private static String each(List<String> names, String sql) {
    return each(names, sql::formatted);
  }

  private static String each(List<String> names, UnaryOperator<String> sql) {
    return names.stream().map(sql).collect(Collectors.joining());
  }

  private String either(String billed, String asked) {
    return billed.equals(asked)
        ? billed
        : "case when " + money.rated() + " then " + asked + " else " + billed + " end";
  }

  /** Narrows the days to one row's. */
  SumSql only(CampaignKey row) {
    add("d.platform = :platform", "platform", row.platform());
    add("d.account_id = :account", "account", row.accountId());
    add("d.campaign_id = :campaign", "campaign", row.campaignId());
    if (row.adsetId() != null) {
      add("d.adset_id = :adset", "adset", row.adsetId());
    }
    if (row.adId() != null) {
      add("d.ad_id = :ad", "ad", row.adId());
    }
    return this;
  }

  /** Narrows the days to rows of these ids. */
  SumSql among(CampaignLevel level, List<String> ids) {
    among("d." + keys(level).getLast(), "ids", ids);
    return this;
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  private void among(String column, String parameter, List<String> values) {
    if (!values.isEmpty()) {
      add(column + " in (:" + parameter + ")", parameter, values);
    }
  }

  private void add(String condition, String parameter, Object value) {
    conditions.add(condition);
    parameters.put(parameter, value);
  }
}
