package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.tenancy.CurrentTenant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** Conversions by result, in rows, totals and order, against SQL of this test's own. */
@InsightsTest
class CampaignResultsTests {

  private static final LocalDate RATED = LocalDate.of(2026, 10, 5);
  private static final CampaignQuery ALL =
      CampaignQuery.of(InsightsFixture.MONTH)
          .withPage(0, CampaignQuery.MAX_SIZE)
          .withCurrency(CampaignQuery.NATIVE);

  private static @Nullable InsightsFixture shared;

  @Autowired Campaigns campaigns;
  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;

  private final JdbcClient sql = JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.dbt());
  private InsightsFixture tenant;

  @BeforeEach
  void aTenantWhoseLeadsAreNoPurchases() {
    if (shared == null) {
      shared = new InsightsFixture(provisioning, currentTenant, Marts.days(40, 7));
      UUID id = shared.people().tenant().value();
      Marts.rate(InsightsTest.OwnDatabase.DATABASE.dbt(), id, new BigDecimal("157.1"), RATED);
      PlaceMarts.fill(InsightsTest.OwnDatabase.DATABASE.dbt(), id);
      ResultMarts.fill(InsightsTest.OwnDatabase.DATABASE.dbt(), id);
      InsightsFixture other = new InsightsFixture(provisioning, currentTenant, Marts.days(9, 8));
      ResultMarts.fill(InsightsTest.OwnDatabase.DATABASE.dbt(), other.people().tenant().value());
    }
    tenant = shared;
    tenant.signIn("viewer");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void everyRowHasWhatItBrought() {
    CampaignPage page = page(ALL);
    Map<String, BigDecimal> own =
        own("platform || ' ' || account_id || ' ' || campaign_id || ' ' || result", "true");
    Map<String, BigDecimal> told = new HashMap<>();
    for (CampaignRow row : page.rows()) {
      CampaignKey key = row.key();
      page.results()
          .of(key)
          .forEach((result, count) ->
              told.put(
                  key.platform() + " " + key.accountId() + " " + key.campaignId() + " " + result,
                  count));
    }
    assertSame(told, own);
    assertThat(page.results().names()).containsExactly("purchase", "lead");
    assertThat(page.rows())
        .anyMatch(row -> page.results().of(row.key()).isEmpty())
        .anyMatch(row -> page.results().of(row.key()).keySet().equals(Set.of("lead")));
  }

  @Test
  void whatIsToldAsNoneIsZeroAndWhatIsNotToldIsNotThere() {
    CampaignPage page = page(ALL);
    List<CampaignRow> telling =
        page.rows().stream().filter(row -> row.metrics().get("conversions") != null).toList();
    assertThat(telling)
        .filteredOn(row -> kind(row) == 4)
        .isNotEmpty()
        .allSatisfy(row ->
            assertThat(page.results().of(row.key()).get("purchase")).isEqualByComparingTo("0"));
    assertThat(telling)
        .filteredOn(row -> kind(row) == 0)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(page.results().of(row.key())).containsOnlyKeys("lead"));
    List<CampaignRow> silent = new ArrayList<>(page.rows());
    silent.removeAll(telling);
    assertThat(silent)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(page.results().of(row.key())).isEmpty());
  }

  @Test
  void aBatchOfRowsIsToldAsThePageTellsThem() {
    CampaignPage page = page(ALL.withPage(1, 7));
    Map<CampaignKey, Map<String, BigDecimal>> told = resultsOf(page.query(), page);
    assertThat(told).isNotEmpty().isEqualTo(withResults(page));
  }

  @Test
  void totalsStandInTheCurrencyInWhichTheirDaysAre() {
    String part =
        "case when currency = 'JMD' or date_day >= '2026-10-05' then 'JMD' else 'USD' end";
    assertSame(totals(page(ALL)), own("currency || ' ' || result", "true"));
    CampaignPage reporting = page(ALL.withCurrency(CampaignQuery.REPORTING));
    assertThat(reporting.totals()).extracting(CampaignTotals::currency).contains("JMD", "USD");
    assertSame(totals(reporting), own(part + " || ' ' || result", "true"));
  }

  @Test
  void filtersAndBoundsNarrowThemAsTheyNarrowRows() {
    CampaignQuery google = ALL.with(CampaignFilter.PLATFORM, List.of("google"));
    assertSame(totals(page(google)), own("currency || ' ' || result", "platform = 'google'"));
    CampaignQuery dear = ALL.withWhere(List.of(Threshold.parse("spend>300000").orElseThrow()));
    assertSame(
        totals(page(dear)),
        own(
            "currency || ' ' || result",
            """
            (account_id, campaign_id) in (select d.account_id, d.campaign_id
              from marts.vw_campaign_daily d where d.tenant_id = c.tenant_id
              group by 1, 2 having sum(d.spend) > 300000)\
            """));
    CampaignPage second = page(ALL.withPage(1, 7));
    assertThat(second.results().rows()).hasSize(7);
    assertThat(totals(second)).isEqualTo(totals(page(ALL)));
  }

  @Test
  void groupsHaveTheirOwn() {
    CampaignPage page = page(ALL.withGroup(CampaignGrouping.PLATFORM));
    Map<String, BigDecimal> told = new HashMap<>();
    for (CampaignGroup group : page.groups()) {
      for (CampaignTotals totals : group.totals()) {
        page.results()
            .ofGroup(group.value(), totals.currency())
            .forEach((result, count) ->
                told.put(group.value() + " " + totals.currency() + " " + result, count));
      }
    }
    assertSame(told, own("platform || ' ' || currency || ' ' || result", "true"));
  }

  @Test
  void rowsAndGroupsAreOrderedByOneOfThem() {
    Map<String, BigDecimal> own = own("campaign_id", "result = 'purchase'");
    List<SortKey> sort = List.of(new SortKey("result:purchase", true));
    List<CampaignRow> rows = page(ALL.withSort(sort)).rows();
    assertThat(rows).hasSize(40);
    for (int i = 1; i < rows.size(); i++) {
      BigDecimal before = own.get(rows.get(i - 1).key().campaignId());
      BigDecimal here = own.get(rows.get(i).key().campaignId());
      assertThat(here == null || (before != null && before.compareTo(here) >= 0)).isTrue();
    }
    assertThat(own.get(rows.getLast().key().campaignId())).isNull();
    Map<String, BigDecimal> byPlatform = own("platform", "result = 'purchase'");
    List<CampaignGroup> groups =
        page(ALL.withGroup(CampaignGrouping.PLATFORM).withSort(sort)).groups();
    assertThat(groups).hasSize(2);
    assertThat(byPlatform.get(groups.get(0).value()))
        .isGreaterThan(Objects.requireNonNull(byPlatform.get(groups.get(1).value())));
  }

  @Test
  void adSetsAndPlacesDoNotTellThem() {
    CampaignQuery place = ALL.with(CampaignFilter.REGION, List.of("JM-08"));
    assertThat(page(place).results().told()).isFalse();
    assertThat(resultsOf(place, page(place))).isEmpty();
    assertThat(page(ALL.withScope(CampaignScope.of(CampaignLevel.ADSET))).results())
        .isEqualTo(PageResults.NONE);
    assertThat(page(ALL.withSort(List.of(new SortKey("result:nothing", true)))).rows()).hasSize(40);
  }

  private CampaignPage page(CampaignQuery query) {
    return tenant.call(() -> campaigns.pageWithResults(query));
  }

  private Map<CampaignKey, Map<String, BigDecimal>> resultsOf(
      CampaignQuery query, CampaignPage page) {
    List<CampaignKey> rows = page.rows().stream().map(CampaignRow::key).toList();
    return tenant.call(() -> campaigns.resultsOf(query, rows));
  }

  private static Map<CampaignKey, Map<String, BigDecimal>> withResults(CampaignPage page) {
    Map<CampaignKey, Map<String, BigDecimal>> told = new HashMap<>(page.results().rows());
    told.values().removeIf(Map::isEmpty);
    return told;
  }

  /** Which of the eight kinds of {@link ResultMarts} a row is. */
  private static int kind(CampaignRow row) {
    return Integer.parseInt(row.key().campaignId()) % 8;
  }

  private static Map<String, BigDecimal> totals(CampaignPage page) {
    Map<String, BigDecimal> told = new HashMap<>();
    page.results()
        .totals()
        .forEach((currency, counts) ->
            counts.forEach((result, count) -> told.put(currency + " " + result, count)));
    return told;
  }

  private static void assertSame(Map<String, BigDecimal> told, Map<String, BigDecimal> own) {
    assertThat(own).isNotEmpty();
    assertThat(told.keySet()).isEqualTo(own.keySet());
    own.forEach((name, count) -> assertThat(told.get(name)).as(name).isEqualByComparingTo(count));
  }

  private Map<String, BigDecimal> own(String key, String condition) {
    Map<String, BigDecimal> own = new HashMap<>();
    sql.sql(
            "select "
                + key
                + " as key, sum(conversions) from marts.vw_conversion_daily c where tenant_id = ?"
                + " and "
                + condition
                + " group by 1")
        .param(tenant.people().tenant().value())
        .query(row -> {
          own.put(row.getString(1), row.getBigDecimal(2));
        });
    return own;
  }
}
