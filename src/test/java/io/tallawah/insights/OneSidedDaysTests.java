package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.shared.DateRange;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.OneSession;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.JsonNode;

/**
 * Days that tell one side of a quotient alone, by hand. LinkedIn's campaign has a day of 106 clicks
 * without impressions and one of 1 click of 10; Meta's tells its conversions above its ads alone.
 */
@InsightsTest
class OneSidedDaysTests {

  private static final DateRange DAYS =
      new DateRange(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2));
  private static final CampaignQuery ALL =
      CampaignQuery.of(DAYS).withCurrency(CampaignQuery.NATIVE).withPage(0, 100);
  private static final List<String> QUOTIENTS = List.of("ctr", "cpc", "cost_per_conversion");

  /** (1 + 10) clicks of (10 + 100); (100 + 2 + 90) for 117; (2 + 90) for (4 + 3). */
  private static final Map<String, String> TOTALS =
      Map.of("ctr", "0.1", "cpc", "1.641026", "cost_per_conversion", "13.142857");

  /** The conversions of both are told nowhere by place. */
  private static final String FACTS =
      """
      insert into marts.fact_performance (tenant_id, date_day, connection_id, account_id,
        campaign_id, adset_id, ad_id, platform, row_kind, currency, spend, impressions, clicks,
        conversions)
      select :tenant, f.day::date, :connection, '700', f.campaign, f.adset, f.ad, f.platform,
        case f.ad when '' then 'remainder' else 'ad' end, 'USD', f.spend, f.impressions, f.clicks,
        f.conversions
      from (values
        ('linkedin', '2026-10-01', 'l', 'ls', 'la', 100.0, null::bigint, 106::bigint, null::numeric),
        ('linkedin', '2026-10-02', 'l', 'ls', 'la', 2, 10, 1, 4),
        ('meta', '2026-10-01', 'm', 'ms', 'ma', 90, 100, 10, null),
        ('meta', '2026-10-01', 'm', '', '', 0, 0, 0, 3))
        f (platform, day, campaign, adset, ad, spend, impressions, clicks, conversions)\
      """;

  private static final String CAMPAIGNS =
      """
      insert into marts.vw_campaign_daily (tenant_id, date_day, connection_id, account_id,
        campaign_id, platform, currency, spend, impressions, clicks, conversions, ad_rows)
      select tenant_id, date_day, connection_id, account_id, campaign_id, min(platform),
        min(currency), sum(spend), sum(impressions), sum(clicks), sum(conversions), 1
      from marts.fact_performance where tenant_id = :tenant group by 1, 2, 3, 4, 5\
      """;

  private static final String CREATIVES =
      """
      insert into marts.vw_creative_daily (tenant_id, date_day, connection_id, account_id,
        campaign_id, creative_key, platform, currency, spend, impressions, clicks, conversions, ads)
      select tenant_id, date_day, connection_id, account_id, campaign_id,
        case ad_id when '' then 'none' else 'ad:' || ad_id end, platform, currency, spend,
        impressions, clicks, conversions, 1
      from marts.fact_performance where tenant_id = :tenant\
      """;

  /** Half of LinkedIn's is told of Saint James, and so is the odd click. */
  private static final String PLACES =
      """
      insert into marts.vw_geo_daily (tenant_id, date_day, connection_id, account_id, campaign_id,
        region_id, location_type, platform, currency, spend, impressions, clicks, conversions)
      select c.tenant_id, c.date_day, c.connection_id, c.account_id, c.campaign_id, r.region,
        'presence', c.platform, c.currency, c.spend * r.part, (c.impressions * r.part)::bigint,
        case r.region when 'JM-08' then ceil(c.clicks * r.part) else floor(c.clicks * r.part) end,
        case r.region when 'UNALLOCATED' then c.conversions end
      from marts.vw_campaign_daily c
      join (values ('linkedin', 'JM-08', 0.5), ('linkedin', 'UNALLOCATED', 0.5),
        ('meta', 'UNALLOCATED', 1)) r (platform, region, part) on r.platform = c.platform
      where c.tenant_id = :tenant\
      """;

  @Autowired Campaigns campaigns;
  @Autowired Creatives creatives;
  @Autowired Overview overview;
  @Autowired Regions regions;
  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;
  @LocalServerPort int port;

  private static @Nullable InsightsFixture made;
  private InsightsFixture tenant;

  @BeforeEach
  void signIn() {
    if (made == null) {
      made = new InsightsFixture(provisioning, currentTenant, List.of());
      fill(made.people().tenant().value());
    }
    tenant = made;
    tenant.signIn("viewer");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void aCampaignCountsItsDaysThatTellBothSides() {
    assertFigures(row(ALL, "l"), "0.1", "0.953271", "0.5");
    assertFigures(row(ALL, "m"), "0.1", "9", "30");
  }

  @Test
  void soDoAnAdSetAndAnAd() {
    CampaignQuery adsets = ALL.withScope(CampaignScope.of(CampaignLevel.ADSET));
    assertFigures(row(adsets, "ls"), "0.1", "0.953271", "0.5");
    CampaignQuery ads = ALL.withScope(CampaignScope.of(CampaignLevel.AD));
    assertFigures(row(ads, "la"), "0.1", "0.953271", "0.5");
    assertFigures(row(ads, "ma"), "0.1", "9", null);
  }

  @Test
  void totalsAreTheSameWhateverCampaignsAreCutInto() {
    for (CampaignLevel level : CampaignLevel.values()) {
      CampaignPage page = page(ALL.withScope(CampaignScope.of(level)));
      assertTotals(level.toString(), page.totals().getFirst().metrics());
    }
    CreativePage assets = tenant.call(() -> creatives.page(CreativeQuery.of(ALL)));
    assertTotals("creatives", assets.totals().getFirst().metrics());
    List<SeriesPoint> month =
        tenant.call(() -> overview.series(new SeriesQuery(ALL, Breakdown.MONTH, QUOTIENTS)));
    assertTotals("series", month.getFirst().totals().metrics());
    RegionQuery places = RegionQuery.of(ALL);
    assertTotals("map", tenant.call(() -> regions.page(places)).totals().getFirst().metrics());
    assertTotals(
        "places",
        tenant
            .call(() -> regions.page(places.inRegions(List.of("JM-08", Region.UNALLOCATED))))
            .totals()
            .getFirst()
            .metrics());
  }

  @Test
  void aCreativeCountsItsDaysThatTellBothSides() {
    CreativePage page = tenant.call(() -> creatives.page(CreativeQuery.of(ALL)));
    Map<String, MetricValues> rows = new TreeMap<>();
    page.rows().forEach(row -> rows.put(row.key().creative(), row.metrics()));
    assertFigures(rows.get("ad:la"), "0.1", "0.953271", "0.5");
    assertFigures(rows.get("ad:ma"), "0.1", "9", null);
  }

  @Test
  void aDayOfOneSideHasNoRate() {
    CampaignRow row =
        page(ALL.withBreakdown(Breakdown.DAY)).rows().stream()
            .filter(one -> one.key().campaignId().equals("l"))
            .findFirst()
            .orElseThrow();
    assertFigures(row.periods().getFirst().metrics(), null, "0.943396", null);
    assertFigures(row.periods().getLast().metrics(), "0.1", "2", "0.5");
    List<CampaignTrend> trend = tenant.call(() -> campaigns.trend(row.key(), ALL));
    assertFigures(trend.getFirst().metrics(), null, "0.943396", null);
    assertFigures(trend.getLast().metrics(), "0.1", "2", "0.5");
    List<SeriesPoint> days =
        tenant.call(() ->
            overview.series(
                new SeriesQuery(
                    ALL.with(CampaignFilter.PLATFORM, List.of("linkedin")),
                    Breakdown.DAY,
                    QUOTIENTS)));
    assertFigures(days.getFirst().totals().metrics(), null, "0.943396", null);
  }

  @Test
  void aPlaceCountsItsDaysThatTellBothSidesOnTheMapAndInTheGrid() {
    RegionRow there =
        tenant.call(() -> regions.page(RegionQuery.of(ALL))).rows().stream()
            .filter(row -> row.region().id().equals("JM-08"))
            .findFirst()
            .orElseThrow();
    CampaignQuery narrowed = ALL.with(CampaignFilter.REGION, List.of("JM-08"));
    assertFigures(there.metrics(), "0.2", "0.944444", null);
    assertFigures(row(narrowed, "l"), "0.2", "0.944444", null);
    assertFigures(page(narrowed).totals().getFirst().metrics(), "0.2", "0.944444", null);
  }

  @Test
  void theApiSaysTheSame() throws Exception {
    try (GridWire wire = new GridWire(port, tenant.people())) {
      Map<String, List<String>> asked =
          Map.of(
              "from", List.of("2026-10-01"),
              "to", List.of("2026-10-02"),
              "currency", List.of(CampaignQuery.NATIVE));
      for (CampaignLevel level : CampaignLevel.values()) {
        JsonNode answer = wire.ask(ALL.withScope(CampaignScope.of(level)), asked);
        for (JsonNode row : answer.path("rows")) {
          if (row.path("campaign_id").asString().equals("l")) {
            assertThat(row.path("clicks").decimalValue()).isEqualByComparingTo("107");
            assertThat(row.path("ctr").decimalValue()).isEqualByComparingTo("0.1");
          }
        }
        JsonNode total = answer.path("totals").path(0);
        TOTALS.forEach((metric, value) -> assertClose(total.path(metric).decimalValue(), value));
      }
    }
  }

  private static void fill(UUID tenant) {
    UUID connection = UUID.randomUUID();
    JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.owner())
        .sql(
            "insert into app.data_source (tenant_id, id, platform, name) values (?, ?, 'meta', 'meta-main')")
        .params(tenant, connection)
        .update();
    OneSession.in(
        InsightsTest.OwnDatabase.DATABASE.dbt(),
        session -> {
          JdbcClient dbt = JdbcClient.create(session);
          dbt.sql(FACTS).param("tenant", tenant).param("connection", connection).update();
          for (String step : List.of(CAMPAIGNS, CREATIVES, PLACES)) {
            dbt.sql(step).param("tenant", tenant).update();
          }
        });
  }

  private CampaignPage page(CampaignQuery query) {
    return tenant.call(() -> campaigns.page(query));
  }

  private MetricValues row(CampaignQuery query, String id) {
    return page(query).rows().stream()
        .filter(row -> row.name().equals(id))
        .findFirst()
        .orElseThrow()
        .metrics();
  }

  private static void assertTotals(String where, MetricValues totals) {
    TOTALS.forEach((metric, value) -> {
      assertThat(totals.get(metric)).as(where + " " + metric).isNotNull();
      assertClose(totals.get(metric), value);
    });
  }

  private static void assertFigures(
      @Nullable MetricValues shown,
      @Nullable String ctr,
      @Nullable String cpc,
      @Nullable String cost) {
    assertThat(shown).isNotNull();
    if (shown != null) {
      assertClose(shown.get("ctr"), ctr);
      assertClose(shown.get("cpc"), cpc);
      assertClose(shown.get("cost_per_conversion"), cost);
    }
  }

  private static void assertClose(@Nullable BigDecimal shown, @Nullable String expected) {
    if (shown == null || expected == null) {
      assertThat(shown).isEqualTo(expected == null ? null : new BigDecimal(expected));
    } else {
      assertThat(shown.subtract(new BigDecimal(expected)).abs())
          .as(shown + " is " + expected)
          .isLessThan(new BigDecimal("0.000001"));
    }
  }
}
