package io.tallawah.insights;

import io.tallawah.shared.TenantId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The statements of a question about creatives, over {@code vw_creative_daily}. */
final class CreativeSql {

  /** Fewer that reach the floor can't be told apart by rank. */
  private static final int LEAST_PEERS = 5;

  private static final String KEY = "d.platform, d.account_id, d.creative_key, d.currency";
  private static final String KNOWN =
      "select k.platform, k.creative_key from marts.dim_creative k where k.tenant_id = :tenant";
  private static final String PEERS =
      "partition by platform, objective, currency, eligible order by ranked";

  /** Today's campaign and account of a row g. */
  private static final String CAMPAIGN =
      """
       left join marts.dim_campaign c on c.tenant_id = :tenant and c.platform = g.platform
         and c.campaign_id = g.campaign_id and c.is_current\
      """;

  private static final String ACCOUNT =
      """
       left join marts.dim_account a on a.tenant_id = :tenant and a.platform = g.platform
         and a.account_id = g.account_id\
      """;

  /** Newest told of an asset, in its account or, where its record tells none, without one. */
  private static final String CONTENT =
      """
       left join lateral (
         select k.* from marts.dim_creative k
         where k.tenant_id = :tenant and k.platform = g.platform
           and k.creative_key = g.creative_key and k.account_id in (g.account_id, 'unknown')
         order by k.account_id = 'unknown' limit 1) k on true\
      """;

  private static final String FORMAT =
      "case g.creative_key when 'none' then 'none' else coalesce(k.asset_type, 'unknown') end";

  /** What ads showed at the end of the account's day, as dbt joins it. */
  private static final String SHOWN =
      """
       from marts.dim_ad_creative n
       join marts.fact_performance d on d.tenant_id = n.tenant_id and d.platform = n.platform
         and d.ad_id = n.ad_id
         and n.valid_from < (d.date_day + 1)::timestamp at time zone coalesce(d.time_zone, 'UTC')
         and n.valid_to >= (d.date_day + 1)::timestamp at time zone coalesce(d.time_zone, 'UTC')
       where n.tenant_id = :tenant and n.creative_key in (:assets) and %s\
      """;

  private final CreativeFields fields;
  private final CreativeQuery query;
  private final CampaignSql days;
  private final CampaignSql ads;

  CreativeSql(TenantId tenant, CreativeQuery query, CreativeFields fields) {
    this.fields = fields;
    this.query = query;
    CampaignQuery campaigns = query.campaigns().withSearch("");
    days = CampaignSql.ofCreatives(tenant, campaigns, fields.columns());
    ads = new CampaignSql(tenant, campaigns.withCurrency(CampaignQuery.NATIVE), List.of());
    if (!query.campaigns().search().isEmpty()) {
      days.and(search(), "search", query.campaigns().search());
    }
    if (!query.formats().isEmpty()) {
      days.and(format(query.formats()), "formats", query.formats());
    }
  }

  /** Of the days. */
  Map<String, Object> parameters() {
    return days.parameters();
  }

  /** Of the days, with the floor. */
  Map<String, Object> parametersOfRows() {
    Map<String, Object> all = new LinkedHashMap<>(days.parameters());
    BigDecimal floor = query.floor();
    if (floor != null) {
      all.put("floor", floor);
    }
    return all;
  }

  /** Of {@link #ads} and {@link #uses}. */
  Map<String, Object> parametersOfAds() {
    return ads.parameters();
  }

  /** Narrows the days to one asset's. */
  CreativeSql only(CreativeKey asset) {
    days.and("d.platform = :platform", "platform", asset.platform());
    days.and("d.account_id = :account", "account", asset.account());
    days.and("d.creative_key = :creative", "creative", asset.creative());
    return this;
  }

  /** A page of assets with their scores among all. */
  String rows() {
    return """
    with days as materialized (select d.*%s),
    grouped as (select %s, count(distinct d.campaign_id) as campaigns, %s from days d group by %2$s),
    aimed as (
      select distinct on (g.platform, g.account_id, g.creative_key) g.platform, g.account_id,
        g.creative_key, coalesce(c.objective, nullif(c.channel, '')) as objective
      from (select d.platform, d.account_id, d.creative_key, d.campaign_id,
          sum(d.impressions) as shown
        from days d group by d.platform, d.account_id, d.creative_key, d.campaign_id) g %s
      order by g.platform, g.account_id, g.creative_key, g.shown desc nulls last, g.campaign_id),
    %s
    select * from (
      select g.*, coalesce(a.name, g.account_id) as account_name,
        case when g.creative_key <> 'none'
          then coalesce(nullif(k.name, ''), nullif(k.title, ''), g.creative_key) end as creative_name,
        %s as format, k.title, k.copy, k.call_to_action, k.landing_page, k.first_seen, k.last_seen,
        count(*) over () as all_rows
      from scored g %s %s) n
    order by %s limit :size offset :skip\
    """
        .formatted(
            days.source(),
            KEY,
            fields.aggregates(),
            CAMPAIGN,
            scores(),
            FORMAT,
            CONTENT,
            ACCOUNT,
            fields.order(query.sort()));
  }

  /** Decision 34: the share of peers over the floor that an asset beats, a tie counting half. */
  private String scores() {
    boolean more = fields.moreIsBetter(query.metric());
    return """
    judged as (
      select g.*, o.objective, case when g.creative_key <> 'none' then %s end as spend_floor,
        %s as ranked
      from grouped g
      join aimed o using (platform, account_id, creative_key)),
    chosen as (
      select *, creative_key <> 'none' and coalesce(spend >= spend_floor, false)
        and ranked is not null as eligible from judged),
    ranks as (
      select *, rank() over (%s) as above, rank() over (%3$s desc) as below,
        count(*) over (partition by platform, objective, currency, eligible) as ranks from chosen),
    scored as (
      select *, case when eligible then ranks else 0 end as peers,
        case when eligible and ranks >= %d
          then round(100.0 * (ranks - 1 + %s) / (2 * (ranks - 1))) end as score,
        case when creative_key = 'none' then 'NO_CREATIVE' when spend is null then 'NOT_REPORTED'
          when spend < spend_floor then 'TOO_LITTLE_DATA' when ranked is null then 'NOT_REPORTED'
          when ranks < %4$d then 'TOO_FEW' else 'SCORED' end as state
      from ranks)\
    """
        .formatted(
            floor(),
            fields.ranked(query.metric()),
            PEERS,
            LEAST_PEERS,
            more ? "above - below" : "below - above");
  }

  private String floor() {
    return query.floor() != null
        ? "cast(:floor as numeric)"
        : "avg(g.spend) filter (where g.creative_key <> 'none')"
            + " over (partition by g.platform, o.objective, g.currency) / 10";
  }

  String count() {
    return "select count(*) as n from (select 1" + days.source() + " group by " + KEY + ") g";
  }

  String totals() {
    return "select d.currency as currency, bool_or(gap) as without_rate, "
        + fields.totalAggregates()
        + days.sourceWithoutGaps()
        + " group by d.currency order by d.currency";
  }

  /** An asset day by day, in the currency {@code :currency}. */
  String trend() {
    return "select d.date_day as date_day, "
        + fields.aggregates()
        + days.source()
        + " where d.currency = :currency group by d.date_day, d.currency order by d.date_day";
  }

  /** The halves of the days of {@code :assets} that span a week or more. */
  String halves() {
    return """
    with days as materialized (
      select d.*%s where d.impressions > 0 and d.creative_key in (:assets)),
    spans as (
      select d.*, max(d.date_day) over own - min(d.date_day) over own + 1 as span,
        min(d.date_day) over own as first_day
      from days d window own as (partition by %s)),
    halves as (
      select d.*, d.date_day >= d.first_day + d.span / 2 as later from spans d where d.span >= 7),
    often as (
      select %2$s, d.later, %s as frequency from halves d group by %2$s, d.later, d.date_day)
    select h.platform, h.account_id, h.creative_key, h.currency, h.later, h.impressions, h.ctr,
      h.cpc, f.frequency
    from (select %2$s, d.later, sum(d.impressions) as impressions, %s as ctr,
        case when not bool_or(gap) then %s end as cpc
      from halves d group by %2$s, d.later) h
    join (select %2$s, d.later,
        case when count(d.frequency) >= 2 then avg(d.frequency) end as frequency
      from often d group by %2$s, d.later) f
    using (platform, account_id, creative_key, currency, later)\
    """
        .formatted(
            days.source(),
            KEY,
            fields.aggregate("frequency"),
            fields.aggregate("ctr"),
            fields.aggregate("cpc"));
  }

  /** How many ads showed each of {@code :assets}. */
  String ads() {
    return "select d.platform, d.account_id, n.creative_key, count(distinct d.ad_id) as n"
        + SHOWN.formatted(ads.where())
        + " group by d.platform, d.account_id, n.creative_key";
  }

  /** Ads that showed the one of {@code :assets} that {@code :platform, :account} has. */
  String uses() {
    return """
    select g.ad_id, coalesce(x.name, g.ad_id) as ad_name, g.campaign_id,
      coalesce(c.name, g.campaign_id) as campaign_name, coalesce(x.status, 'unknown') as status,
      g.currency, g.spend
    from (select d.platform, d.ad_id, d.campaign_id, d.currency, sum(d.spend) as spend%s
        and d.platform = :platform and d.account_id = :account
      group by d.platform, d.ad_id, d.campaign_id, d.currency) g
    left join marts.dim_ad x on x.tenant_id = :tenant and x.platform = g.platform
      and x.ad_id = g.ad_id and x.is_current %s
    order by g.spend desc nulls last, g.ad_id limit 200\
    """
        .formatted(SHOWN.formatted(ads.where()), CAMPAIGN);
  }

  /** What filters can be set to, with how many assets have it. */
  String choices() {
    return """
    with shown as materialized (
      select distinct d.platform, d.account_id, d.campaign_id, d.creative_key%s),
    told as (
      select g.*, coalesce(a.name, g.account_id) as account_name,
        coalesce(c.status, 'unknown') as status, c.objective, %s as format,
        (g.platform, g.account_id, g.creative_key)::text as asset
      from shown g %s %s %s)
    select 'platform' as filter, platform as value, platform as label, count(distinct asset) as n
      from told group by platform
    union all
    select 'account', account_id, min(account_name), count(distinct asset) from told
      group by account_id
    union all
    select 'status', status, status, count(distinct asset) from told group by status
    union all
    select 'objective', objective, objective, count(distinct asset) from told
      where objective is not null group by objective
    union all
    select 'format', format, format, count(distinct asset) from told group by format
    order by 1, 4 desc, 2\
    """
        .formatted(days.source(), FORMAT, CONTENT, CAMPAIGN, ACCOUNT);
  }

  private static String search() {
    String words = CampaignSql.folded("concat_ws(' ', k.name, k.title, k.copy)");
    return "d.creative_key <> 'none' and (position(:search in d.creative_key) > 0"
        + " or (d.platform, d.creative_key) in ("
        + KNOWN
        + " and position("
        + CampaignSql.folded("cast(:search as text)")
        + " in "
        + words
        + ") > 0))";
  }

  private static String format(List<String> formats) {
    List<String> ways = new ArrayList<>();
    ways.add(known("and coalesce(k.asset_type, 'unknown') in (:formats)"));
    ways.add("d.creative_key = 'none' and 'none' in (:formats)");
    if (formats.contains("unknown")) {
      ways.add("d.creative_key <> 'none' and not " + known(""));
    }
    return "(" + String.join(" or ", ways) + ")";
  }

  private static String known(String condition) {
    return "(d.platform, d.creative_key) in (" + KNOWN + " " + condition + ")";
  }
}
