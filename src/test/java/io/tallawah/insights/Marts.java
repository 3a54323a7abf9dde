package io.tallawah.insights;

import io.tallawah.testing.OneSession;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Marts as dbt makes them, filled with rows the test knows. */
public final class Marts {

  public static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
  public static final LocalDate LAST = LocalDate.of(2026, 10, 30);

  private static final String SHAPE =
      """
      create table if not exists marts.dim_account (tenant_id uuid, platform text, account_id text,
        name text, currency text, time_zone text, status text, connection_id uuid,
        primary key (tenant_id, platform, account_id));
      create table if not exists marts.dim_campaign (tenant_id uuid, platform text,
        campaign_id text, valid_from timestamptz, valid_to timestamptz, is_current boolean,
        account_id text, name text, status text, platform_status text, objective text,
        channel text, start_date date, end_date date,
        primary key (tenant_id, platform, campaign_id, valid_from));
      create table if not exists marts.vw_campaign_daily (tenant_id uuid, date_day date,
        connection_id uuid, account_id text, campaign_id text, platform text, currency text,
        time_zone text, spend numeric, impressions bigint, clicks bigint, link_clicks bigint,
        conversions numeric, conversion_value numeric, video_plays bigint, video_p25 numeric,
        video_p50 numeric, video_p75 numeric, video_p100 numeric, hook_views bigint,
        hold_views bigint, reach bigint, ad_rows int,
        reporting_currency text, reporting_rate numeric, rate_day date, spend_reporting numeric,
        conversion_value_reporting numeric,
        primary key (tenant_id, date_day, connection_id, account_id, campaign_id));
      create statistics if not exists marts.vw_campaign_daily_together (ndistinct)
        on tenant_id, platform, account_id, campaign_id, currency, reporting_currency
        from marts.vw_campaign_daily;
      create table if not exists marts.dim_adset (tenant_id uuid, platform text, adset_id text,
        valid_from timestamptz, valid_to timestamptz, is_current boolean, campaign_id text,
        account_id text, name text, status text, platform_status text,
        primary key (tenant_id, platform, adset_id, valid_from));
      create table if not exists marts.dim_ad (tenant_id uuid, platform text, ad_id text,
        valid_from timestamptz, valid_to timestamptz, is_current boolean, adset_id text,
        campaign_id text, account_id text, name text, status text, platform_status text,
        creative_ref text, primary key (tenant_id, platform, ad_id, valid_from));
      create table if not exists marts.fact_performance (tenant_id uuid, date_day date,
        connection_id uuid, account_id text, campaign_id text, adset_id text, ad_id text,
        platform text, row_kind text, currency text, time_zone text, spend numeric,
        impressions bigint, clicks bigint, link_clicks bigint, conversions numeric,
        conversion_value numeric, video_plays bigint, video_p25 numeric, video_p50 numeric,
        video_p75 numeric, video_p100 numeric, hook_views bigint, hold_views bigint, reach bigint,
        primary key (tenant_id, date_day, connection_id, account_id, campaign_id, adset_id, ad_id));
      create table if not exists marts.dim_budget (tenant_id uuid, platform text, budget_key text,
        valid_from timestamptz, valid_to timestamptz, is_current boolean, level text,
        entity_id text, account_id text, campaign_id text, adset_id text, status text,
        daily_amount numeric, lifetime_amount numeric, currency text, budget_id text,
        shared boolean, start_date date, end_date date, told text,
        primary key (tenant_id, platform, budget_key, valid_from));
      create table if not exists marts.reconciliation_daily (tenant_id uuid, date_day date,
        connection_id uuid, account_id text, platform text, currency text, fact_spend numeric,
        control_spend numeric, difference numeric, status text,
        primary key (tenant_id, date_day, connection_id, account_id));
      create table if not exists marts.restatement_log (tenant_id uuid, date_day date,
        connection_id uuid, grain text, account_id text, campaign_id text, known_on date,
        currency text, platform text, spend numeric, impressions bigint, clicks bigint,
        conversions numeric, conversion_value numeric,
        primary key (tenant_id, date_day, connection_id, grain, account_id, campaign_id, known_on,
          currency));
      create table if not exists marts.dim_date (date_day date primary key, holiday text);
      insert into marts.dim_date
      select d::date, case d::date when '2026-10-19' then 'National Heroes Day' end
      from generate_series(date '2026-10-01', date '2026-10-31', interval '1 day') d
      on conflict do nothing;
      grant select on marts.dim_date to tallawah_app;
      """;

  private static final String FACT =
      """
      insert into marts.vw_campaign_daily (tenant_id, date_day, connection_id, account_id,
        campaign_id, platform, currency, time_zone, spend, impressions, clicks, link_clicks,
        conversions, conversion_value, reach, ad_rows, reporting_currency, spend_reporting,
        conversion_value_reporting)
      values (?, ?, ?, ?, ?, ?, ?, 'America/Jamaica', ?, ?, ?, ?::bigint, ?::numeric, ?::numeric,
        ?::bigint, 1, 'JMD', ?::numeric, ?::numeric)\
      """;

  private static final List<String> TABLES =
      List.of(
          "dim_account",
          "dim_campaign",
          "dim_adset",
          "dim_ad",
          "fact_performance",
          "dim_budget",
          "vw_campaign_daily",
          "reconciliation_daily",
          "restatement_log");

  private Marts() {}

  /** A campaign; one without a name has no dimension row. */
  public record Campaign(
      String platform,
      String account,
      String currency,
      String id,
      @Nullable String name,
      String status,
      String objective) {}

  /** A day of a campaign; null is not reported. */
  public record Day(
      Campaign campaign,
      LocalDate day,
      BigDecimal spend,
      long impressions,
      long clicks,
      @Nullable Long linkClicks,
      @Nullable BigDecimal conversions,
      @Nullable BigDecimal value,
      @Nullable Long reach) {}

  /** Makes the tables as dbt does: owned by it, forced row security, readable by the app. */
  static void create(DataSource dbt) {
    JdbcClient jdbc = JdbcClient.create(dbt);
    jdbc.sql(SHAPE).update();
    guard(jdbc, TABLES);
  }

  /** Row security as dbt gives it. */
  static void guard(JdbcClient jdbc, List<String> tables) {
    for (String table : tables) {
      jdbc.sql(
              """
              alter table marts.%1$s enable row level security;
              alter table marts.%1$s force row level security;
              drop policy if exists bound_tenant on marts.%1$s;
              create policy bound_tenant on marts.%1$s for select to tallawah_app using
                (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
              drop policy if exists build on marts.%1$s;
              create policy build on marts.%1$s to tallawah_dbt using (true) with check (true);
              grant select on marts.%1$s to tallawah_app\
              """
                  .formatted(table))
          .update();
    }
  }

  /** Days that look like those of a tenant of two platforms and two currencies, always the same. */
  public static List<Day> days(int campaigns, long seed) {
    Random chance = new Random(seed);
    List<Day> days = new ArrayList<>();
    for (int i = 0; i < campaigns; i++) {
      Campaign campaign = campaign(i);
      for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
        if (i % 11 != 3 || day.getDayOfMonth() == 7) {
          days.add(day(campaign, day, i, chance));
        }
      }
    }
    return days;
  }

  private static Campaign campaign(int i) {
    boolean meta = i % 3 != 0;
    boolean export = i % 3 == 2;
    return new Campaign(
        meta ? "meta" : "google",
        meta ? (export ? "200" : "100") : "555",
        export ? "USD" : "JMD",
        String.valueOf(9000 + i),
        i % 17 == 5
            ? null
            : (i % 2 == 0 ? "Été à Négril" : i % 5 == 0 ? "zebra’s" : "Brand 100%_") + " " + i / 2,
        List.of("active", "paused", "ended", "removed").get(i % 4),
        meta ? "OUTCOME_SALES" : "SEARCH");
  }

  private static Day day(Campaign campaign, LocalDate day, int i, Random chance) {
    boolean same = i % 10 < 3; // equal spend, so that ties have to be broken
    BigDecimal spend =
        same ? new BigDecimal("12.34") : BigDecimal.valueOf(chance.nextInt(5_000_000), 2);
    long impressions = 100L + chance.nextInt(50_000);
    long clicks = i % 7 == 4 ? 0 : chance.nextInt(500);
    boolean meta = campaign.platform().equals("meta");
    boolean silent = i % 9 == 2;
    return new Day(
        campaign,
        day,
        spend,
        impressions,
        clicks,
        meta ? clicks / 2 : null,
        silent ? null : BigDecimal.valueOf(chance.nextInt(4000), 2),
        silent ? null : BigDecimal.valueOf(chance.nextInt(900_000), 2),
        meta ? impressions / 2 : null);
  }

  /** Puts days into the marts of a tenant. */
  public static void fill(DataSource dbt, UUID tenant, UUID connection, List<Day> days) {
    OneSession.in(dbt, session -> fillIn(session, tenant, connection, days));
  }

  private static void fillIn(DataSource dbt, UUID tenant, UUID connection, List<Day> days) {
    JdbcClient jdbc = JdbcClient.create(dbt);
    days.stream()
        .map(Day::campaign)
        .distinct()
        .filter(campaign -> campaign.name() != null)
        .forEach(campaign -> dimension(jdbc, tenant, campaign));
    for (String[] account :
        new String[][] {{"meta", "100", "JMD"}, {"meta", "200", "USD"}, {"google", "555", "JMD"}}) {
      jdbc.sql(
              """
              insert into marts.dim_account values (?, ?, ?, 'Account ' || ?, ?,
                'America/Jamaica', 'active', ?)\
              """)
          .params(tenant, account[0], account[1], account[1], account[2], connection)
          .update();
    }
    new JdbcTemplate(dbt)
        .batchUpdate(FACT, days.stream().map(day -> fact(tenant, connection, day)).toList());
  }

  /** From a day on, a US dollar is worth this many of the JMD that the tenant reports in. */
  static void rate(DataSource dbt, UUID tenant, BigDecimal rate, LocalDate from) {
    JdbcClient.create(dbt)
        .sql(
            """
            update marts.vw_campaign_daily set reporting_rate = :rate,
              spend_reporting = spend * :rate, conversion_value_reporting = conversion_value * :rate
            where tenant_id = :tenant and currency = 'USD' and date_day >= :from\
            """)
        .param("rate", rate)
        .param("tenant", tenant)
        .param("from", from)
        .update();
  }

  private static void dimension(JdbcClient jdbc, UUID tenant, Campaign campaign) {
    String insert =
        """
        insert into marts.dim_campaign values (?, ?, ?, ?::timestamptz, ?::timestamptz, ?, ?, ?, ?,
          upper(?), ?, '', null, null)\
        """;
    jdbc.sql(insert)
        .params(tenant, campaign.platform(), campaign.id(), "-infinity", "2026-01-01", false)
        .params(campaign.account(), "old name", "active", "active", campaign.objective())
        .update();
    jdbc.sql(insert)
        .params(tenant, campaign.platform(), campaign.id(), "2026-01-01", "infinity", true)
        .params(campaign.account(), String.valueOf(campaign.name()))
        .params(campaign.status(), campaign.status())
        .param(campaign.objective())
        .update();
  }

  private static @Nullable Object[] fact(UUID tenant, UUID connection, Day day) {
    Campaign campaign = day.campaign();
    boolean reporting = campaign.currency().equals("JMD");
    return new @Nullable Object[] {
      tenant,
      day.day(),
      connection,
      campaign.account(),
      campaign.id(),
      campaign.platform(),
      campaign.currency(),
      day.spend(),
      day.impressions(),
      day.clicks(),
      day.linkClicks(),
      day.conversions(),
      day.value(),
      day.reach(),
      reporting ? day.spend() : null,
      reporting ? day.value() : null
    };
  }
}
