package io.tallawah.insights;

import io.tallawah.shared.TenantId;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The statements of a question about creatives, over {@code vw_creative_daily}. */
final class CreativeSql {

  private static final String KEY = "d.platform, d.account_id, d.creative_key, d.currency";

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

  private static final String PICTURE =
      """
       left join app.creative_picture p on p.tenant_id = :tenant and p.platform = g.platform
         and p.account_id = k.account_id and p.creative_key = g.creative_key and p.state = 'ready'\
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
  private final CreativeMatch match;

  CreativeSql(
      TenantId tenant, CreativeQuery query, CreativeFields fields, @Nullable LabelSql labels) {
    this.fields = fields;
    this.query = query;
    CampaignQuery campaigns = query.campaigns().withSearch("");
    days = CampaignSql.ofCreatives(tenant, campaigns, fields.columns()).labelled(labels);
    ads =
        new CampaignSql(tenant, campaigns.withCurrency(CampaignQuery.NATIVE), List.of())
            .labelled(labels);
    match = new CreativeMatch(query);
  }

  /** Of the days. */
  Map<String, Object> parameters() {
    return days.parameters();
  }

  /** Of {@link #totals} and {@link #count}: what is narrowed by search, format and bounds. */
  Map<String, Object> parametersOfMatches() {
    Map<String, Object> all = new LinkedHashMap<>(days.parameters());
    all.putAll(match.parameters());
    return all;
  }

  /** Of {@link #rows}. */
  Map<String, Object> parametersOfRows() {
    Map<String, Object> all = parametersOfMatches();
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

  /** A page of assets with their scores, which search, format and bounds don't change. */
  String rows() {
    return """
    with days as materialized (select d.*%s),
    grouped as (%s),
    aimed as (
      select distinct on (g.platform, g.account_id, g.creative_key) g.platform, g.account_id,
        g.creative_key, coalesce(c.objective, nullif(c.channel, '')) as objective
      from (select d.platform, d.account_id, d.creative_key, d.campaign_id,
          sum(d.impressions) as shown
        from days d group by d.platform, d.account_id, d.creative_key, d.campaign_id) g %s
      order by g.platform, g.account_id, g.creative_key, g.shown desc nulls last, g.campaign_id),
    %s%s
    select * from (
      select g.*, coalesce(a.name, g.account_id) as account_name,
        case when g.creative_key <> 'none'
          then coalesce(nullif(k.name, ''), nullif(k.title, ''), g.creative_key) end as creative_name,
        %s as format, cast(p.id as text) as picture, k.title, k.copy, k.call_to_action,
        k.landing_page, k.first_seen, k.last_seen, count(*) over () as all_rows
      from %s g %s %s %s where %s) n
    order by %s limit :size offset :skip\
    """
        .formatted(
            days.source(),
            grouped(""),
            CAMPAIGN,
            CreativeRanks.sql(query, fields),
            matches(),
            FORMAT,
            match.isEmpty() ? "scored" : "matches",
            CONTENT,
            ACCOUNT,
            PICTURE,
            bounds(),
            fields.order(query.sort()));
  }

  private String grouped(String narrowed) {
    return "select %s, count(distinct d.campaign_id) as campaigns, %s from days d%s group by %1$s"
        .formatted(KEY, fields.aggregates(), narrowed);
  }

  /** Those that match, with their shares of what matches and their scores among all. */
  private String matches() {
    return match.isEmpty()
        ? ""
        : """
        , matched as (%s),
        matches as (select m.*, s.objective, s.spend_floor, s.peers, s.score, s.state
          from matched m join scored s using (platform, account_id, creative_key, currency))\
        """
            .formatted(grouped(match.where()));
  }

  /** What the figures of a row g have to keep. */
  private String bounds() {
    return query.campaigns().where().isEmpty()
        ? "true"
        : query.campaigns().where().stream()
            .map(bound ->
                "g.%s %s %s"
                    .formatted(
                        bound.metric(), bound.operator().sign(), bound.bound().toPlainString()))
            .collect(Collectors.joining(" and "));
  }

  String count() {
    return "select count(*) as n from (%s) g where %s".formatted(everyMatch(), bounds());
  }

  /** Figures of {@code :assets} alone, their shares those among all that match. */
  String figures() {
    return "select * from (%s) g where g.creative_key in (:assets)".formatted(everyMatch());
  }

  String totals() {
    String kept =
        query.campaigns().where().isEmpty()
            ? match.where()
            : " where (d.platform, d.account_id, d.creative_key) in (select g.platform,"
                + " g.account_id,"
                + " g.creative_key from (%s) g where %s)".formatted(everyMatch(), bounds());
    return """
    select d.currency as currency, bool_or(gap) as without_rate, %s
    from (%s) d group by d.currency order by d.currency\
    """
        .formatted(fields.totalAggregates(), fields.campaignDays(days.sourceWithoutGaps() + kept));
  }

  private String everyMatch() {
    return "select %s, %s%s%s group by %1$s"
        .formatted(KEY, fields.aggregates(), days.source(), match.where());
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
}
