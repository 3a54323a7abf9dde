package io.tallawah.insights;

import io.tallawah.testing.OneSession;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What ads did and showed, beneath the campaigns of {@link Marts}, so that both add up alike. */
public final class CreativeMarts {

  static final LocalDate SWITCHED = LocalDate.of(2026, 10, 16);

  private static final String FIGURES =
      """
      spend numeric, impressions bigint, clicks bigint, link_clicks bigint, conversions numeric,
      conversion_value numeric, video_plays bigint, video_p25 numeric, video_p50 numeric,
      video_p75 numeric, video_p100 numeric, hook_views bigint, hold_views bigint, reach bigint\
      """;

  private static final List<String> TABLES =
      List.of("dim_creative", "dim_ad_creative", "vw_creative_daily");

  private CreativeMarts() {}

  /**
   * What an ad did on a day.
   *
   * @param ad id, empty for what is reported above the ads
   * @param asset key of what it showed
   */
  public record AdDay(
      Marts.Day day,
      String ad,
      String asset,
      BigDecimal spend,
      long impressions,
      long clicks,
      @Nullable Long linkClicks,
      @Nullable BigDecimal conversions,
      @Nullable BigDecimal value,
      @Nullable Long hookViews,
      @Nullable Long reach) {}

  static void create(DataSource dbt) {
    JdbcClient jdbc = JdbcClient.create(dbt);
    jdbc.sql(
            """
            create table if not exists marts.dim_creative (tenant_id uuid, platform text,
              account_id text, creative_key text, asset_type text, name text, title text, copy text,
              format text, call_to_action text, landing_page text, thumbnail_url text,
              first_seen timestamptz, last_seen timestamptz,
              primary key (tenant_id, platform, account_id, creative_key));
            create table if not exists marts.dim_ad_creative (tenant_id uuid, platform text, ad_id text,
              valid_from timestamptz, valid_to timestamptz, is_current boolean, creative_key text,
              primary key (tenant_id, platform, ad_id, valid_from));
            create table if not exists marts.vw_creative_daily (tenant_id uuid, date_day date,
              connection_id uuid, account_id text, campaign_id text, creative_key text, platform text,
              currency text, time_zone text, %1$s, ads integer, reporting_currency text,
              reporting_rate numeric, rate_day date, spend_reporting numeric,
              conversion_value_reporting numeric,
              primary key (tenant_id, date_day, connection_id, account_id, campaign_id, creative_key));
            """
                .formatted(FIGURES))
        .update();
    Marts.guard(jdbc, TABLES);
  }

  /** Each campaign's days over one to three ads, some with a part that belongs to none. */
  public static List<AdDay> split(List<Marts.Day> days) {
    List<AdDay> all = new ArrayList<>();
    for (Marts.Day day : days) {
      int campaign = Integer.parseInt(day.campaign().id()) - 9000;
      int ads = 1 + campaign % 3;
      int parts = ads + (campaign % 4 == 1 ? 1 : 0);
      for (int part = 0; part < parts; part++) {
        all.add(adDay(day, campaign, part, ads, parts));
      }
    }
    return all;
  }

  private static AdDay adDay(Marts.Day day, int campaign, int part, int ads, int parts) {
    boolean none = part == ads;
    boolean meta = day.campaign().platform().equals("meta");
    int number = campaign * 2 + part;
    boolean other = part == 1 && !day.day().isBefore(SWITCHED);
    long impressions = share(day.impressions(), part, parts);
    return new AdDay(
        day,
        none ? "" : day.campaign().id() + "-" + part,
        none ? CreativeKey.NONE : asset(other ? number + 1 : number),
        share(day.spend(), part, parts),
        impressions,
        share(day.clicks(), part, parts),
        day.linkClicks() == null ? null : Long.valueOf(share(day.linkClicks(), part, parts)),
        day.conversions() == null ? null : share(day.conversions(), part, parts),
        day.value() == null ? null : share(day.value(), part, parts),
        meta && !none ? Long.valueOf(impressions / 3) : null,
        meta && !none ? Long.valueOf(Math.max(1, impressions / 2)) : null);
  }

  private static String asset(int number) {
    int asset = number % 9;
    return List.of("video:", "image:", "set:").get(asset % 3) + asset;
  }

  private static long share(long whole, int part, int parts) {
    return part < parts - 1 ? whole / parts : whole - whole / parts * (parts - 1);
  }

  private static BigDecimal share(BigDecimal whole, int part, int parts) {
    BigDecimal even = whole.divide(BigDecimal.valueOf(parts), 2, RoundingMode.DOWN);
    return part < parts - 1 ? even : whole.subtract(even.multiply(BigDecimal.valueOf(parts - 1L)));
  }

  /** Puts them into the marts of a tenant with one connection. */
  public static void fill(DataSource dbt, UUID tenant, List<AdDay> days) {
    OneSession.in(dbt, session -> fillIn(session, tenant, days));
  }

  private static void fillIn(DataSource dbt, UUID tenant, List<AdDay> days) {
    JdbcTemplate jdbc = new JdbcTemplate(dbt);
    jdbc.batchUpdate(
        """
        insert into marts.fact_performance (tenant_id, date_day, connection_id, account_id,
          campaign_id, adset_id, ad_id, platform, row_kind, currency, time_zone, spend, impressions,
          clicks, link_clicks, conversions, conversion_value, hook_views, hold_views, reach)
        select ?, ?, (select connection_id from ops.freshness where tenant_id = ?), ?, ?, ?, ?, ?,
          ?, ?, 'America/Jamaica', ?, ?, ?, ?::bigint, ?::numeric, ?::numeric, ?::bigint,
          ?::bigint, ?::bigint\
        """,
        days.stream().map(day -> fact(tenant, day)).toList());
    jdbc.batchUpdate(
        """
        insert into marts.dim_ad (tenant_id, platform, ad_id, valid_from, valid_to, is_current,
          adset_id, campaign_id, account_id, name, status)
        values (?, ?, ?, '-infinity', 'infinity', true, ?, ?, ?, 'Ad ' || ?, 'active')
        on conflict do nothing\
        """,
        days.stream().filter(day -> !day.ad().isEmpty()).map(day -> ad(tenant, day)).toList());
    jdbc.batchUpdate(
        """
        insert into marts.dim_creative (tenant_id, platform, account_id, creative_key, asset_type,
          name, title, copy, landing_page, first_seen, last_seen)
        values (?, ?, ?, ?, ?, ?, 'Taste the mountain', 'Grown slowly.', 'https://a.example/x',
          '2026-09-01', '2026-10-31')
        on conflict do nothing\
        """,
        days.stream()
            .filter(day -> !day.asset().equals(CreativeKey.NONE) && !day.asset().endsWith("8"))
            .map(day -> creative(tenant, day))
            .toList());
    derive(JdbcClient.create(dbt), tenant, days);
  }

  private static Object[] fact(UUID tenant, AdDay day) {
    Marts.Campaign campaign = day.day().campaign();
    return new @Nullable Object[] {
      tenant,
      day.day().day(),
      tenant,
      campaign.account(),
      campaign.id(),
      day.ad().isEmpty() ? "" : campaign.id() + "-set",
      day.ad(),
      campaign.platform(),
      day.ad().isEmpty() ? "remainder" : "ad",
      campaign.currency(),
      day.spend(),
      day.impressions(),
      day.clicks(),
      day.linkClicks(),
      day.conversions(),
      day.value(),
      day.hookViews(),
      day.hookViews() == null ? null : day.hookViews() / 4,
      day.reach()
    };
  }

  private static Object[] ad(UUID tenant, AdDay day) {
    Marts.Campaign campaign = day.day().campaign();
    return new Object[] {
      tenant,
      campaign.platform(),
      day.ad(),
      campaign.id() + "-set",
      campaign.id(),
      campaign.account(),
      day.ad()
    };
  }

  private static Object[] creative(UUID tenant, AdDay day) {
    Marts.Campaign campaign = day.day().campaign();
    String kind = day.asset().substring(0, day.asset().indexOf(':'));
    return new Object[] {
      tenant,
      campaign.platform(),
      campaign.account(),
      day.asset(),
      kind.equals("set") ? "dynamic" : kind,
      "Été " + day.asset()
    };
  }

  /** What each ad showed when, and the read model that dbt makes of it. */
  private static void derive(JdbcClient jdbc, UUID tenant, List<AdDay> days) {
    List<AdDay> first = days.stream().filter(day -> !day.ad().isEmpty()).toList();
    List<String> seen = new ArrayList<>();
    for (AdDay day : first) {
      String shown = day.ad() + " " + day.asset();
      if (seen.contains(shown)) {
        continue;
      }
      boolean later = seen.stream().anyMatch(one -> one.startsWith(day.ad() + " "));
      seen.add(shown);
      if (later) {
        jdbc.sql(
                """
                update marts.dim_ad_creative set valid_to = ?::timestamp at time zone
                  'America/Jamaica', is_current = false where tenant_id = ? and ad_id = ?\
                """)
            .params(day.day().day().toString(), tenant, day.ad())
            .update();
      }
      jdbc.sql(
              """
              insert into marts.dim_ad_creative values (?, ?, ?,
                case when ? then ?::timestamp at time zone 'America/Jamaica' else '-infinity' end,
                'infinity', true, ?)\
              """)
          .params(tenant, day.day().campaign().platform(), day.ad(), later)
          .params(day.day().day().toString(), day.asset())
          .update();
    }
    jdbc.sql(
            """
            insert into marts.vw_creative_daily (tenant_id, date_day, connection_id, account_id,
              campaign_id, creative_key, platform, currency, time_zone, spend, impressions, clicks,
              link_clicks, conversions, conversion_value, hook_views, hold_views, reach, ads,
              reporting_currency, spend_reporting, conversion_value_reporting)
            select f.tenant_id, f.date_day, f.connection_id, f.account_id, f.campaign_id,
              case when f.ad_id = '' then 'none' else coalesce(n.creative_key, 'ad:' || f.ad_id) end,
              min(f.platform), min(f.currency), min(f.time_zone), sum(f.spend), sum(f.impressions),
              sum(f.clicks), sum(f.link_clicks), sum(f.conversions), sum(f.conversion_value),
              sum(f.hook_views), sum(f.hold_views), case when count(f.reach) = 1 then max(f.reach) end,
              count(distinct nullif(f.ad_id, '')), 'JMD',
              sum(f.spend) filter (where f.currency = 'JMD'),
              sum(f.conversion_value) filter (where f.currency = 'JMD')
            from marts.fact_performance f
            left join marts.dim_ad_creative n on n.tenant_id = f.tenant_id
              and n.platform = f.platform and n.ad_id = f.ad_id
              and n.valid_from < (f.date_day + 1)::timestamp at time zone f.time_zone
              and n.valid_to >= (f.date_day + 1)::timestamp at time zone f.time_zone
            where f.tenant_id = ?
            group by 1, 2, 3, 4, 5, 6\
            """)
        .param(tenant)
        .update();
  }
}
