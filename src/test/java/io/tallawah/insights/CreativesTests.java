package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.shared.DateRange;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Creatives against SQL of this test's own over facts and dimensions, and against campaigns. */
class CreativesTests extends OnCreatives {

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
              .map(OnCreatives::spend)
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

  private List<Map<String, Object>> own() {
    return JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.dbt())
        .sql(OWN)
        .param(tenant.people().tenant().value())
        .query()
        .listOfRows();
  }

  private static String name(CreativeKey key) {
    return key.platform() + " " + key.account() + " " + key.creative() + " " + key.currency();
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
