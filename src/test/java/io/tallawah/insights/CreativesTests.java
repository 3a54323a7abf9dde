package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.shared.DateRange;
import io.tallawah.tenancy.CurrentTenant;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** Creatives against SQL of this test's own over facts and dimensions, and against campaigns. */
@InsightsTest
class CreativesTests {

  private static final CampaignQuery OCTOBER =
      CampaignQuery.of(InsightsFixture.MONTH)
          .withPage(0, CampaignQuery.MAX_SIZE)
          .withCurrency(CampaignQuery.NATIVE);
  private static final CreativeQuery ALL = CreativeQuery.of(OCTOBER);

  private static final String OWN =
      """
      select f.platform, f.account_id, case when f.ad_id = '' then 'none' else n.creative_key end
          as asset, f.currency, sum(f.spend) as spend, sum(f.impressions) as impressions,
        sum(f.clicks) as clicks, sum(f.conversions) as conversions,
        sum(f.conversion_value) as conversion_value, sum(f.hook_views) as hook_views,
        count(distinct f.campaign_id) as campaigns, count(distinct nullif(f.ad_id, '')) as ads
      from marts.fact_performance f
      left join marts.dim_ad_creative n on n.tenant_id = f.tenant_id and n.ad_id = f.ad_id
        and (f.date_day + 1)::timestamp at time zone 'America/Jamaica' > n.valid_from
        and (f.date_day + 1)::timestamp at time zone 'America/Jamaica' <= n.valid_to
      where f.tenant_id = ? and f.date_day between '2026-10-01' and '2026-10-30'
      group by 1, 2, 3, 4\
      """;

  @Autowired Creatives creatives;
  @Autowired Campaigns campaigns;
  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;

  private static @Nullable InsightsFixture shared;
  private InsightsFixture tenant;

  @BeforeEach
  void signIn() {
    if (shared == null) {
      shared = new InsightsFixture(provisioning, currentTenant, Marts.days(40, 7)).withCreatives();
      new InsightsFixture(provisioning, currentTenant, Marts.days(9, 8)).withCreatives();
    }
    tenant = shared;
    tenant.signIn("viewer");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void everyAssetIsTheSumOfWhatItsAdsDidWhileTheyShowedIt() {
    CreativePage page = page(ALL);
    List<Map<String, Object>> own = own();
    assertThat(page.rows()).hasSize(own.size());
    assertThat(page.rowCount()).isEqualTo(own.size());
    Map<String, CreativeRow> rows = new TreeMap<>();
    page.rows().forEach(row -> rows.put(name(row.key()), row));
    for (Map<String, Object> expected : own) {
      CreativeRow row =
          Objects.requireNonNull(
              rows.get(
                  expected.get("platform")
                      + " "
                      + expected.get("account_id")
                      + " "
                      + expected.get("asset")
                      + " "
                      + expected.get("currency")));
      for (String metric :
          List.of("spend", "impressions", "clicks", "conversions", "conversion_value")) {
        assertSame(row.metrics().get(metric), (BigDecimal) expected.get(metric), metric);
      }
      assertThat(row.campaigns()).isEqualTo(expected.get("campaigns"));
      assertThat(row.ads()).isEqualTo(row.key().isNone() ? null : (Long) expected.get("ads"));
      assertRate(row.metrics().get("ctr"), expected, "clicks", "impressions");
      assertRate(row.metrics().get("hook_rate"), expected, "hook_views", "impressions");
    }
  }

  @Test
  void totalsAreThoseOfTheCampaignsToTheCentWhateverIsFiltered() {
    for (CampaignQuery query :
        List.of(
            OCTOBER,
            OCTOBER.withCurrency(CampaignQuery.REPORTING),
            OCTOBER.with(CampaignFilter.PLATFORM, List.of("google")),
            OCTOBER.with(CampaignFilter.STATUS, List.of("paused", "unknown")),
            OCTOBER.with(CampaignFilter.ACCOUNT, List.of("200")))) {
      List<CampaignTotals> expected = tenant.call(() -> campaigns.page(query)).totals();
      List<CampaignTotals> totals = page(CreativeQuery.of(query)).totals();
      assertThat(totals)
          .extracting(CampaignTotals::currency)
          .isEqualTo(expected.stream().map(CampaignTotals::currency).toList());
      for (int i = 0; i < totals.size(); i++) {
        for (String metric : List.of("spend", "clicks", "conversions", "conversion_value")) {
          assertSame(
              totals.get(i).metrics().get(metric), expected.get(i).metrics().get(metric), metric);
        }
      }
    }
  }

  @Test
  void rowsAddUpToTheTotalsBecauseSpendWithoutAnAdIsARow() {
    CreativePage page = page(ALL);
    assertThat(page.rows()).anyMatch(row -> row.key().isNone());
    for (CampaignTotals totals : page.totals()) {
      BigDecimal sum =
          page.rows().stream()
              .filter(row -> row.key().currency().equals(totals.currency()))
              .map(row -> Objects.requireNonNull(row.metrics().get("spend")))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(totals.metrics().get("spend")).isEqualByComparingTo(sum);
    }
  }

  @Test
  void aScoreIsTheShareOfPeersOverTheFloorThatAnAssetBeats() {
    CreativePage page = page(ALL.withMetric("roas"));
    for (CreativeRow row : page.rows()) {
      List<CreativeRow> all = peers(page, row);
      BigDecimal floor = floor(all);
      List<CreativeRow> peers =
          all.stream()
              .filter(one -> spend(one).compareTo(floor) >= 0 && roas(one) != null)
              .toList();
      if (row.key().isNone()) {
        assertThat(row.score().why()).isEqualTo(CreativeScore.State.NO_CREATIVE);
      } else if (spend(row).compareTo(floor) < 0) {
        assertThat(row.score().why()).isEqualTo(CreativeScore.State.TOO_LITTLE_DATA);
      } else if (roas(row) == null) {
        assertThat(row.score().why()).isEqualTo(CreativeScore.State.NOT_REPORTED);
      } else if (peers.size() < 5) {
        assertThat(row.score().why()).isEqualTo(CreativeScore.State.TOO_FEW);
      } else {
        assertThat(row.score().points()).isEqualTo(points(row, peers));
      }
    }
    assertThat(page.rows()).anyMatch(row -> row.score().points() != null);
  }

  @Test
  void aFloorOfOnesOwnDecidesWhatIsScored() {
    CreativeQuery dear =
        new CreativeQuery(
            OCTOBER, List.of(), List.of(), "cost_per_conversion", new BigDecimal("999999999"));
    assertThat(page(dear).rows())
        .filteredOn(row -> !row.key().isNone())
        .extracting(row -> row.score().why())
        .containsOnly(CreativeScore.State.TOO_LITTLE_DATA);
  }

  @Test
  void searchFormatAndOrderNarrowAndSortTheRows() {
    CreativePage videos = page(ALL.withFormats(List.of("video")));
    assertThat(videos.rows()).extracting(row -> row.content().format()).containsOnly("video");
    assertThat(page(ALL.withFormats(List.of("unknown"))).rows())
        .isNotEmpty()
        .allMatch(row -> row.key().creative().equals("set:8"));
    assertThat(page(ALL.withFormats(List.of("none"))).rows())
        .isNotEmpty()
        .allMatch(row -> row.key().isNone());
    CreativePage found = page(ALL.with(OCTOBER.withSearch("ete IMAGE:4")));
    assertThat(found.rows()).isNotEmpty().allMatch(row -> row.key().creative().equals("image:4"));
    CreativePage byCtr = page(ALL.withSort(List.of(new SortKey("ctr", false))));
    assertThat(byCtr.rows().stream().map(row -> row.metrics().get("ctr")).filter(Objects::nonNull))
        .isSorted();
  }

  @Test
  void searchAndBoundsChooseRowsButChangeNoScore() {
    CreativePage all = page(ALL.withMetric("roas"));
    CreativeRow scored =
        all.rows().stream().filter(row -> row.score().points() != null).findFirst().orElseThrow();
    String bound = String.valueOf(scored.metrics().get("spend"));
    CampaignQuery bounded =
        OCTOBER.withWhere(List.of(Threshold.parse("spend>=" + bound).orElseThrow()));
    CreativePage dear = page(ALL.withMetric("roas").with(bounded));
    assertThat(dear.rows()).hasSize(Math.toIntExact(dear.rowCount()));
    assertThat(dear.rows().stream().map(CreativeRow::key).toList())
        .isEqualTo(
            all.rows().stream()
                .filter(row -> spend(row).compareTo(new BigDecimal(bound)) >= 0)
                .map(CreativeRow::key)
                .toList());
    assertThat(dear.rows()).allMatch(row -> scoreOf(all, row).equals(row.score()));
    for (CampaignTotals totals : dear.totals()) {
      assertThat(totals.metrics().get("spend"))
          .isEqualByComparingTo(
              dear.rows().stream()
                  .filter(row -> row.key().currency().equals(totals.currency()))
                  .map(CreativesTests::spend)
                  .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
    CreativePage found =
        page(ALL.withMetric("roas").with(OCTOBER.withSearch(scored.key().creative())));
    assertThat(found.rows()).allMatch(row -> scoreOf(all, row).equals(row.score()));
  }

  @Test
  void comparedRowsAndTotalsStandBesideTheOtherDays() {
    DateRange late = new DateRange(Marts.FIRST.plusDays(15), Marts.LAST);
    CampaignQuery days = OCTOBER.withRange(late);
    CreativePage page =
        page(ALL.with(days.withComparison(Comparison.of(Comparison.Mode.PREVIOUS))));
    CreativePage before = page(ALL.with(days.withRange(late.previous())));
    for (CreativeRow row : page.rows()) {
      MetricValues was = Objects.requireNonNull(row.compared()).previous();
      assertSame(
          was.get("spend"),
          before.rows().stream()
              .filter(one -> one.key().equals(row.key()))
              .map(CreativesTests::spend)
              .findFirst()
              .orElse(null),
          "spend");
    }
    for (int i = 0; i < page.totals().size(); i++) {
      assertSame(
          Objects.requireNonNull(page.totals().get(i).compared()).previous().get("spend"),
          before.totals().get(i).metrics().get("spend"),
          "spend");
    }
  }

  @Test
  void anAssetMovesFromTheFirstHalfOfItsDaysToTheSecond() {
    CreativeRow row =
        page(ALL).rows().stream()
            .filter(one -> one.movement().before().impressions() > 0)
            .findFirst()
            .orElseThrow();
    BigDecimal ctr =
        JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.dbt())
            .sql(
                """
                select sum(clicks) / sum(impressions)::numeric from marts.vw_creative_daily
                where tenant_id = ? and platform = ? and account_id = ? and creative_key = ?
                  and currency = ? and date_day between '2026-10-16' and '2026-10-30'\
                """)
            .params(tenant.people().tenant().value(), row.key().platform(), row.key().account())
            .params(row.key().creative(), row.key().currency())
            .query(BigDecimal.class)
            .single();
    assertThat(Objects.requireNonNull(row.movement().after().ctr()).round(new MathContext(9)))
        .isEqualByComparingTo(ctr.round(new MathContext(9)));
  }

  @Test
  void theAdsOfAnAssetAreThoseThatShowedIt() {
    CreativeRow row =
        page(ALL).rows().stream().filter(one -> !one.key().isNone()).findFirst().orElseThrow();
    List<CreativeUse> uses = tenant.call(() -> creatives.uses(row.key(), ALL));
    assertThat(uses).hasSize(Math.toIntExact(Objects.requireNonNull(row.ads())));
    assertThat(
            uses.stream()
                .map(use -> Objects.requireNonNull(use.spend()))
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(Objects.requireNonNull(row.metrics().get("spend")));
    List<CampaignTrend> trend = tenant.call(() -> creatives.trend(row.key(), ALL));
    assertThat(
            trend.stream()
                .map(day -> Objects.requireNonNull(day.metrics().get("spend")))
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(Objects.requireNonNull(row.metrics().get("spend")));
  }

  @Test
  void choicesCountAssetsAndAnotherTenantSeesNone() {
    List<CreativeChoice> choices = tenant.call(() -> creatives.choices(InsightsFixture.MONTH));
    assertThat(choices)
        .filteredOn(choice -> choice.filter().equals("format"))
        .extracting(CreativeChoice::value)
        .contains("video", "image", "dynamic", "unknown", "none");
    InsightsFixture empty = new InsightsFixture(provisioning, currentTenant, List.of());
    empty.signIn("owner");
    assertThat(empty.call(() -> creatives.page(ALL)).rows()).isEmpty();
  }

  private CreativePage page(CreativeQuery query) {
    return tenant.call(() -> creatives.page(query));
  }

  private List<Map<String, Object>> own() {
    return JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.dbt())
        .sql(OWN)
        .param(tenant.people().tenant().value())
        .query()
        .listOfRows();
  }

  private static CreativeScore scoreOf(CreativePage page, CreativeRow row) {
    return page.rows().stream()
        .filter(one -> one.key().equals(row.key()))
        .findFirst()
        .orElseThrow()
        .score();
  }

  private static List<CreativeRow> peers(CreativePage page, CreativeRow row) {
    return page.rows().stream()
        .filter(one ->
            !one.key().isNone()
                && one.key().platform().equals(row.key().platform())
                && one.key().currency().equals(row.key().currency())
                && Objects.equals(one.objective(), row.objective()))
        .toList();
  }

  private static BigDecimal floor(List<CreativeRow> peers) {
    BigDecimal sum =
        peers.stream().map(CreativesTests::spend).reduce(BigDecimal.ZERO, BigDecimal::add);
    return peers.isEmpty()
        ? BigDecimal.ZERO
        : sum.divide(BigDecimal.valueOf(peers.size() * 10L), MathContext.DECIMAL64);
  }

  private static int points(CreativeRow row, List<CreativeRow> peers) {
    BigDecimal own = Objects.requireNonNull(roas(row));
    double beaten = 0;
    for (CreativeRow peer : peers) {
      int compared = own.compareTo(Objects.requireNonNull(roas(peer)));
      beaten += peer.equals(row) ? 0 : compared > 0 ? 1 : compared == 0 ? 0.5 : 0;
    }
    return BigDecimal.valueOf(100 * beaten / (peers.size() - 1))
        .setScale(0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  private static BigDecimal spend(CreativeRow row) {
    return Objects.requireNonNull(row.metrics().get("spend"));
  }

  private static @Nullable BigDecimal roas(CreativeRow row) {
    return row.metrics().get("roas");
  }

  private static String name(CreativeKey key) {
    return key.platform() + " " + key.account() + " " + key.creative() + " " + key.currency();
  }

  private static void assertSame(
      @Nullable BigDecimal actual, @Nullable BigDecimal expected, String metric) {
    if (expected == null) {
      assertThat(actual).as(metric).isNull();
    } else {
      assertThat(actual).as(metric).isEqualByComparingTo(expected);
    }
  }

  private static void assertRate(
      @Nullable BigDecimal actual, Map<String, Object> sums, String above, String below) {
    BigDecimal numerator = (BigDecimal) sums.get(above);
    if (numerator == null) {
      assertThat(actual).as(above).isNull();
    } else {
      BigDecimal rate =
          numerator.divide(
              (BigDecimal) Objects.requireNonNull(sums.get(below)), MathContext.DECIMAL64);
      assertThat(Objects.requireNonNull(actual).subtract(rate).abs())
          .isLessThan(new BigDecimal("0.000001"));
    }
  }
}
