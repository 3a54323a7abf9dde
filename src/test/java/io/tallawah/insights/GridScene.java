package io.tallawah.insights;

import io.tallawah.identity.Provisioning;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.OneSession;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A tenant with ads of three platforms in three currencies, most days of three months, of which one
 * currency has no rate and one has none for a while. Some days tell clicks and no impressions,
 * spend and no conversions and so on, of a whole campaign or of one ad beside others. What dbt
 * makes of ads is made here by SQL.
 */
public final class GridScene {

  public static final LocalDate FIRST = LocalDate.of(2026, 8, 1);
  public static final LocalDate LAST = LocalDate.of(2026, 10, 31);
  static final List<String> PLATFORMS = List.of("meta", "google", "linkedin");
  static final List<String> ACCOUNTS = List.of("100", "200", "555", "700");
  static final int CAMPAIGNS = 18;

  private static final List<String> CURRENCIES = List.of("JMD", "USD", "JMD", "EUR");
  private static final List<String> OBJECTIVES = List.of("SALES", "LEADS", "REACH");
  private static final List<String> NAMES = List.of("Été à Négril", "Brand 100%_", "zebra’s");
  private static final List<String> STATUSES = List.of("active", "paused", "ended");
  private static final String FACT =
      """
      insert into marts.fact_performance (tenant_id, date_day, connection_id, account_id,
        campaign_id, adset_id, ad_id, platform, row_kind, currency, spend, impressions, clicks,
        link_clicks, conversions, conversion_value, video_plays, reach)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private final InsightsFixture fixture;
  private final UUID tenant;
  private final UUID connection = UUID.randomUUID();
  private final Random chance = new Random(41);
  private final Random silence = new Random(44);
  private final JdbcTemplate dbt = new JdbcTemplate();
  private final List<Object[]> facts = new ArrayList<>();

  public GridScene(Provisioning provisioning, CurrentTenant currentTenant) {
    fixture = new InsightsFixture(provisioning, currentTenant, List.of());
    tenant = fixture.people().tenant().value();
    JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.owner())
        .sql(
            "insert into app.data_source (tenant_id, id, platform, name) values (?, ?, 'meta', 'meta-main')")
        .params(tenant, connection)
        .update();
    OneSession.in(
        InsightsTest.OwnDatabase.DATABASE.dbt(),
        session -> {
          dbt.setDataSource(session);
          fill();
        });
  }

  private void fill() {
    for (int i = 0; i < ACCOUNTS.size(); i++) {
      dbt.update(
          "insert into marts.dim_account values (?, ?, ?, ?, ?, 'America/Jamaica', 'active', ?)",
          tenant,
          platform(i),
          ACCOUNTS.get(i),
          "Account " + ACCOUNTS.get(i),
          CURRENCIES.get(i),
          connection);
    }
    for (int i = 0; i < CAMPAIGNS; i++) {
      campaign(i);
    }
    dbt.batchUpdate(FACT, facts);
    rates();
    roll();
    dbt.update(
        "insert into ops.publication (tenant_id, version, invocation_id) values (?, 1, 'test')",
        tenant);
    dbt.update(
        """
        insert into ops.freshness (tenant_id, connection_id, data_to, final_to, outcome_final_to,
          last_success, rows_landed) values (?, ?, ?, ?, ?, now(), 1)\
        """,
        tenant,
        connection,
        Date.valueOf(LAST),
        Date.valueOf(LAST.minusDays(3)),
        Date.valueOf(LAST.minusDays(9)));
  }

  public InsightsFixture fixture() {
    return fixture;
  }

  UUID tenant() {
    return tenant;
  }

  private static String platform(int account) {
    return PLATFORMS.get(Math.min(account, PLATFORMS.size()) % PLATFORMS.size());
  }

  private void campaign(int i) {
    int account = i % ACCOUNTS.size();
    String id = String.valueOf(9000 + i);
    if (i % 7 != 6) {
      dbt.update(
          """
          insert into marts.dim_campaign values (?, ?, ?, '-infinity', 'infinity', true, ?, ?, ?,
            'X', ?, '', null, null)\
          """,
          tenant,
          platform(account),
          id,
          ACCOUNTS.get(account),
          NAMES.get(i % NAMES.size()) + " " + i,
          STATUSES.get(i % STATUSES.size()),
          OBJECTIVES.get(i % 5 % OBJECTIVES.size()));
    }
    for (int adset = 0; adset < 2; adset++) {
      String adsetId = id + adset;
      dbt.update(
          "insert into marts.dim_adset values (?, ?, ?, '-infinity', 'infinity', true, ?, ?, ?, ?, 'X')",
          tenant,
          platform(account),
          adsetId,
          id,
          ACCOUNTS.get(account),
          "Set " + adsetId,
          STATUSES.get(adset));
      for (int ad = 0; ad < 2; ad++) {
        dbt.update(
            "insert into marts.dim_ad values (?, ?, ?, '-infinity', 'infinity', true, ?, ?, ?, ?, ?, 'X', null)",
            tenant,
            platform(account),
            adsetId + ad,
            adsetId,
            id,
            ACCOUNTS.get(account),
            "Ad " + adsetId + ad,
            STATUSES.get(ad));
      }
    }
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      days(i, account, id, day);
    }
  }

  /** Some campaigns end in September and some begin then, so that comparisons have both. */
  private void days(int i, int account, String id, LocalDate day) {
    boolean gone =
        (i % 6 == 1 && day.getMonthValue() > 9) || (i % 6 == 2 && day.getMonthValue() < 10);
    if (gone || (i == 17 && day.getDayOfMonth() != 7)) {
      return;
    }
    for (int ad = 0; ad < 4; ad++) {
      if (chance.nextInt(3) > 0 && (i != 17 || ad == 0)) {
        fact(account, id, day, id + ad / 2, id + ad / 2 + ad % 2);
      }
    }
    if (i % 4 == 2) {
      fact(account, id, day, "", "");
    }
  }

  private void fact(int account, String campaign, LocalDate day, String adset, String ad) {
    String platform = platform(account);
    boolean silent = campaign.endsWith("5") || silence.nextInt(9) == 0;
    boolean unseen =
        platform.equals("linkedin") ? day.getDayOfMonth() % 5 == 2 : silence.nextInt(25) == 0;
    long impressions = chance.nextInt(4000);
    facts.add(
        new Object[] {
          tenant,
          Date.valueOf(day),
          connection,
          ACCOUNTS.get(account),
          campaign,
          adset,
          ad,
          platform,
          ad.isEmpty() ? "remainder" : "ad",
          CURRENCIES.get(account),
          chance.nextInt(12) == 0
              ? BigDecimal.ZERO
              : BigDecimal.valueOf(chance.nextInt(900_000), 3),
          unseen ? null : impressions,
          silence.nextInt(25) == 0 ? null : (long) chance.nextInt(60),
          platform.equals("google") ? null : (long) chance.nextInt(30),
          silent ? null : BigDecimal.valueOf(chance.nextInt(900), 2),
          silent || silence.nextInt(9) == 0 ? null : BigDecimal.valueOf(chance.nextInt(90_000), 2),
          (long) chance.nextInt(500),
          platform.equals("google") || ad.isEmpty() || unseen ? null : impressions / 2
        });
  }

  /** A dollar's rate is told on Mondays, and not at all for three weeks of September. */
  private void rates() {
    JdbcClient owner = JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.owner());
    for (LocalDate day = FIRST.minusDays(5); !day.isAfter(LAST); day = day.plusDays(7)) {
      if (day.getMonthValue() != 9) {
        owner
            .sql("insert into app.fx_rate values (?, 'USD', 'JMD', ?, ?, 'test')")
            .params(
                tenant,
                day,
                new BigDecimal("158.25").add(BigDecimal.valueOf(day.getDayOfMonth(), 1)))
            .update();
      }
    }
  }

  private void roll() {
    dbt.update(
        """
        insert into marts.vw_campaign_daily
        select s.*, 'JMD', r.rate, r.day,
          case when s.currency = 'JMD' then s.spend when s.spend = 0 then 0
            else round(s.spend * r.rate, 6) end,
          case when s.currency = 'JMD' then s.conversion_value when s.conversion_value = 0 then 0
            else round(s.conversion_value * r.rate, 6) end
        from (
          select tenant_id, date_day, connection_id, account_id, campaign_id, min(platform),
            min(currency) as currency, 'America/Jamaica', sum(spend) as spend, sum(impressions),
            sum(clicks), sum(link_clicks), sum(conversions), sum(conversion_value) as conversion_value,
            sum(video_plays), null::numeric, null::numeric, null::numeric, null::numeric,
            null::bigint, null::bigint, case when count(reach) = 1 then max(reach) end,
            count(*) filter (where row_kind = 'ad')
          from marts.fact_performance where tenant_id = ? group by 1, 2, 3, 4, 5
        ) s
        left join lateral (
          select f.rate, f.day from app.fx_rate f where f.tenant_id = s.tenant_id
            and f.currency = s.currency and f.quote_currency = 'JMD'
            and f.day between s.date_day - 7 and s.date_day order by f.day desc limit 1
        ) r on true\
        """,
        tenant);
  }
}
