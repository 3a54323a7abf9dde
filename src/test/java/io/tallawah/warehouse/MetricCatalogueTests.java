package io.tallawah.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tallawah.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MetricCatalogueTests {

  private static final String ROWS =
      """
      with vw (platform, currency, campaign_id, spend, impressions, clicks, link_clicks, reach) as (
        values ('meta', 'USD', 'a', 10.00, 1000::bigint, 50::bigint, 40::bigint, 700::bigint),
               ('meta', 'USD', 'b', 30.00, 3000::bigint, 150::bigint, 60::bigint, 900::bigint),
               ('google', 'USD', 'c', 60.00, 6000::bigint, 0::bigint, null::bigint, null::bigint))
      """;

  private final MetricCatalogue catalogue = new MetricCatalogue();
  private final JdbcClient jdbc = JdbcClient.create(TestDatabase.shared().superuser());

  @Test
  void ratiosAreSumOverSum() {
    assertThat(total("ctr")).isEqualByComparingTo("0.02");
    assertThat(total("cpm")).isEqualByComparingTo("10");
    assertThat(total("cpc")).isEqualByComparingTo("0.5");
  }

  @Test
  void aRatioAcrossPlatformsLeavesOutThoseThatDoNotReportItsNumerator() {
    assertThat(total("link_ctr")).isEqualByComparingTo("0.025");
  }

  @Test
  void aRatioCountsRowsThatTellBothOfItsSides() {
    assertThat(
            ratioOf(
                "ctr",
                "('linkedin', 106::bigint, null::bigint), ('linkedin', 1, 10), ('linkedin', null, 400), ('google', 0, 10)"))
        .isEqualByComparingTo("0.05");
    assertThat(
            ratioOf(
                "cost_per_conversion",
                "('meta', 100.00, null), ('google', 20, 4), ('google', 5, null)"))
        .isEqualByComparingTo("5");
    assertThat(ratioOf("ctr", "('meta', 100, null::bigint), ('meta', null, 8)")).isNull();
    assertThat(ratioOf("ctr", "('meta', 100, 0)")).isNull();
  }

  /** Rows without a figure count within a platform that tells it: an image has no plays. */
  @Test
  void aRatioByPlatformLeavesOutAPlatformThatTellsOneSideAloneOfWhatIsSummed() {
    assertThat(ratioOf("cpv", "('meta', 100.00, null), ('google', 20, 4), ('google', 5, null)"))
        .isEqualByComparingTo("6.25");
    assertThat(ratioOf("cpv", "('meta', 100, null::bigint)")).isNull();
    assertThat(
            ratioOf(
                "link_ctr",
                "('meta', 3::bigint, 100::bigint), ('meta', null, 100), ('google', null, 7)"))
        .isEqualByComparingTo("0.015");
    assertThat(catalogue.all())
        .filteredOn(metric -> metric.sides() == Metric.Sides.BY_PLATFORM)
        .extracting(Metric::name)
        .containsExactly("link_ctr", "cpv", "hook_rate", "hold_rate");
  }

  @Test
  void aDenominatorOfZeroIsEmpty() {
    assertThat(byCampaign("cpc")).containsEntry("c", null);
  }

  @Test
  void reachIsNeverSummed() {
    assertThat(total("reach")).isNull();
    assertThat(byCampaign("reach")).containsEntry("a", new BigDecimal("700"));
    assertThat(total("frequency")).isNull();
  }

  @Test
  void sharesAddUpToOneInEachCurrency() {
    assertThat(byCampaign("share_of_spend").values())
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactlyInAnyOrder(
            new BigDecimal("0.1"), new BigDecimal("0.3"), new BigDecimal("0.6"));
  }

  @Test
  void everyMetricSaysWhatItIsNot() {
    assertThat(catalogue.all())
        .hasSizeGreaterThan(15)
        .allSatisfy(metric -> {
          assertThat(metric.caveat()).isNotBlank();
          assertThat(metric.formula()).isNotBlank();
          assertThat(metric.platforms()).isNotEmpty();
        });
    assertThat(catalogue.get("cpm").formula()).isEqualTo("1000 × Spend / Impressions");
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> catalogue.get("profit"));
  }

  private @Nullable BigDecimal ratioOf(String metric, String rows) {
    return jdbc.sql(
            "with vw (platform, %s) as (values "
                    .formatted(String.join(", ", catalogue.get(metric).columns()))
                + rows
                + ") select "
                + catalogue.get(metric).sql()
                + " from vw")
        .query((row, number) -> java.util.Optional.ofNullable(row.getBigDecimal(1)))
        .single()
        .orElse(null);
  }

  private @Nullable BigDecimal total(String metric) {
    return jdbc.sql(ROWS + "select " + catalogue.get(metric).sql() + " from vw group by currency")
        .query((row, number) -> java.util.Optional.ofNullable(row.getBigDecimal(1)))
        .single()
        .orElse(null);
  }

  private Map<String, @Nullable BigDecimal> byCampaign(String metric) {
    Map<String, @Nullable BigDecimal> values = new java.util.HashMap<>();
    jdbc.sql(
            ROWS
                + "select campaign_id, "
                + catalogue.get(metric).sql()
                + " from vw group by campaign_id, currency")
        .query(row -> {
          values.put(row.getString(1), row.getBigDecimal(2));
        });
    return values;
  }
}
