package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What rows have to be, by SQL of the test's own over facts and dimensions alone. */
final class OwnSums {

  /**
   * A row's figures; money is null where a day has no rate. Sides of quotients are under their
   * names with {@code _above} and {@code _below}: of the row's days that tell both, and with {@code
   * _of_all} of those of its campaign.
   */
  record Row(
      String key,
      String platform,
      String account,
      String campaign,
      String name,
      String status,
      @Nullable String objective,
      Map<String, @Nullable BigDecimal> figures) {}

  private static final List<String> FIGURES =
      List.of(
          "spend",
          "impressions",
          "clicks",
          "link_clicks",
          "conversions",
          "conversion_value",
          "video_plays",
          "reach");

  /** What quotients are of, by the name of their metric. */
  static final Map<String, List<String>> QUOTIENTS =
      Map.of(
          "ctr",
          List.of("clicks", "impressions"),
          "cpc",
          List.of("spend", "clicks"),
          "roas",
          List.of("conversion_value", "spend"),
          "conversion_rate",
          List.of("conversions", "clicks"),
          "cost_per_conversion",
          List.of("spend", "conversions"));

  private static final List<String> MONEY = List.of("spend", "conversion_value");

  /** Of a row's days; an amount of 0 or none at all needs no rate. */
  private static final String LACKS_RATE =
      "coalesce(bool_or(rate is null and (spend <> 0 or conversion_value <> 0)), false)";

  private static final List<String> SIDES =
      List.of("spend", "impressions", "clicks", "conversions", "conversion_value");

  private final JdbcClient dbt = JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.dbt());
  private final UUID tenant;

  OwnSums(UUID tenant) {
    this.tenant = tenant;
  }

  /**
   * All rows of a level in these days; money is summed by campaign and day before it is changed.
   */
  Map<String, Row> rows(CampaignLevel level, DateRange days, String currency) {
    String keys =
        switch (level) {
          case CAMPAIGN -> "platform, account_id, campaign_id";
          case ADSET -> "platform, account_id, campaign_id, adset_id";
          case AD -> "platform, account_id, campaign_id, adset_id, ad_id";
        };
    String grain =
        level == CampaignLevel.CAMPAIGN
            ? keys
            : "platform, account_id, campaign_id, adset_id, ad_id";
    String target =
        currency.equals("native")
            ? "currency"
            : currency.equals("reporting") ? "'JMD'" : "'" + currency + "'";
    String sql =
        """
        with told as (
          select %1$s, date_day, currency, sum(spend) as spend, sum(impressions) as impressions,
            sum(clicks) as clicks, sum(link_clicks) as link_clicks, sum(conversions) as conversions,
            sum(conversion_value) as conversion_value, sum(video_plays) as video_plays,
            case when count(reach) = 1 then max(reach) end as reach%7$s
          from marts.fact_performance
          where tenant_id = :tenant and date_day between :from and :to
          group by %1$s, date_day, currency
        ), said as (
          select t.*, %2$s as shown, case when t.currency = %2$s then 1 else r.rate end as rate
          from told t left join lateral (
            select case when f.currency = t.currency then f.rate else 1 / f.rate end as rate
            from app.fx_rate f where f.tenant_id = :tenant and f.day between t.date_day - 7 and t.date_day
              and (f.currency = t.currency and f.quote_currency = %2$s
                or f.quote_currency = t.currency and f.currency = %2$s)
            order by f.day desc limit 1
          ) r on true
        ), summed as (
          select %3$s, shown,
            case when not %9$s
              then sum(case when spend = 0 then 0 else spend * rate end) end as spend,
            sum(impressions) as impressions, sum(clicks) as clicks, sum(link_clicks) as link_clicks,
            sum(conversions) as conversions,
            case when not %9$s
              then sum(case when conversion_value = 0 then 0 else conversion_value * rate end)
              end as conversion_value,
            sum(video_plays) as video_plays, case when count(*) = 1 then max(reach) end as reach%8$s
          from said group by %3$s, shown
        )
        select s.*, c.objective, %4$s as name, coalesce(%5$s.status, 'unknown') as own_status
        from summed s
        left join marts.dim_campaign c on c.tenant_id = :tenant and c.platform = s.platform
          and c.campaign_id = s.campaign_id and c.is_current
        %6$s\
        """
            .formatted(
                grain,
                target,
                keys,
                name(level),
                alias(level),
                join(level),
                told(keys),
                sides(),
                LACKS_RATE);
    Map<String, Row> rows = new LinkedHashMap<>();
    dbt.sql(sql)
        .param("tenant", tenant)
        .param("from", days.from())
        .param("to", days.to())
        .query()
        .listOfRows()
        .forEach(cells -> {
          Row row = row(cells, keys);
          rows.put(row.key(), row);
        });
    return rows;
  }

  /** Whether a day of the row, and of its campaign, tells a column. */
  private static String told(String keys) {
    StringBuilder sql = new StringBuilder();
    for (String side : SIDES) {
      sql.append(
          ", bool_or(sum(%1$s) is not null) over (partition by %2$s, date_day) as told_%1$s"
              .formatted(side, keys));
      sql.append(
          ", bool_or(sum(%1$s) is not null) over (partition by platform, account_id, campaign_id, date_day) as of_all_%1$s"
              .formatted(side));
    }
    return sql.toString();
  }

  private static String sides() {
    StringBuilder sql = new StringBuilder();
    QUOTIENTS.forEach((name, sides) -> {
      for (String days : List.of("told_", "of_all_")) {
        String of = days.equals("told_") ? "" : "_of_all";
        String both = days + sides.getFirst() + " and " + days + sides.getLast();
        boolean money = sides.stream().anyMatch(MONEY::contains);
        sql.append(", " + side(sides.getFirst(), both, money) + " as " + name + "_above" + of);
        sql.append(", " + side(sides.getLast(), both, money) + " as " + name + "_below" + of);
      }
    });
    return sql.toString();
  }

  private static String side(String column, String both, boolean money) {
    String amount =
        MONEY.contains(column)
            ? "case when %1$s = 0 then 0 else %1$s * rate end".formatted(column)
            : column;
    String sum = "sum(%s) filter (where %s)".formatted(amount, both);
    return money ? "case when not " + LACKS_RATE + " then " + sum + " end" : sum;
  }

  private static Row row(Map<String, Object> cells, String keys) {
    List<String> key = new ArrayList<>();
    for (String column : keys.split(", ", -1)) {
      key.add(String.valueOf(cells.get(column)));
    }
    key.add(String.valueOf(cells.get("shown")));
    Map<String, @Nullable BigDecimal> figures = new LinkedHashMap<>();
    cells.forEach((figure, value) -> {
      if (FIGURES.contains(figure) || figure.contains("_above") || figure.contains("_below")) {
        figures.put(figure, value == null ? null : new BigDecimal(value.toString()));
      }
    });
    return new Row(
        String.join("/", key),
        String.valueOf(cells.get("platform")),
        String.valueOf(cells.get("account_id")),
        String.valueOf(cells.get("campaign_id")),
        String.valueOf(cells.get("name")),
        String.valueOf(cells.get("own_status")),
        (String) cells.get("objective"),
        figures);
  }

  private static String alias(CampaignLevel level) {
    return switch (level) {
      case CAMPAIGN -> "c";
      case ADSET -> "a";
      case AD -> "e";
    };
  }

  private static String name(CampaignLevel level) {
    return switch (level) {
      case CAMPAIGN -> "coalesce(c.name, s.campaign_id)";
      case ADSET -> "coalesce(a.name, s.adset_id)";
      case AD -> "coalesce(e.name, s.ad_id)";
    };
  }

  private static String join(CampaignLevel level) {
    return switch (level) {
      case CAMPAIGN -> "";
      case ADSET ->
          "left join marts.dim_adset a on a.tenant_id = :tenant and a.platform = s.platform and a.adset_id = s.adset_id";
      case AD ->
          "left join marts.dim_ad e on e.tenant_id = :tenant and e.platform = s.platform and e.ad_id = s.ad_id";
    };
  }
}
