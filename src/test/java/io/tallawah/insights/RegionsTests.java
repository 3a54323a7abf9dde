package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.insights.Region.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service's figures of places against SQL of this test's own. */
class RegionsTests extends OnRegions {

  @Test
  void everyPlaceIsTheSumOfItsDaysOfPresence() {
    Map<String, Map<String, Object>> expected =
        sql
            .sql(
                """
                select region_id || ' ' || currency as key, sum(spend) as spend,
                  sum(impressions) as impressions, sum(clicks) as clicks,
                  sum(link_clicks) as link_clicks, sum(conversions) as conversions,
                  sum(conversion_value) as conversion_value
                from marts.vw_geo_daily where tenant_id = ? and location_type = 'presence'
                group by region_id, currency\
                """)
            .param(tenant.people().tenant().value())
            .query()
            .listOfRows()
            .stream()
            .collect(Collectors.toMap(row -> (String) row.get("key"), row -> row));
    List<RegionRow> told =
        page(ALL).rows().stream().filter(row -> row.metrics().get("spend") != null).toList();
    assertThat(told).hasSize(expected.size());
    for (RegionRow row : told) {
      Map<String, Object> sums =
          Objects.requireNonNull(expected.get(row.region().id() + " " + row.currency()));
      for (String metric : SUMS) {
        assertSame(row.metrics().get(metric), (BigDecimal) sums.get(metric));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"native", "reporting", "USD"})
  void allPlacesAreTheGridsTotalsToTheCent(String currency) {
    CampaignQuery query = OCTOBER.withCurrency(currency);
    Map<String, MetricValues> grid = grid(query);
    RegionPage page = page(ALL.with(query));
    assertThat(totals(page)).isEqualTo(grid);
    for (String metric : SUMS) {
      Map<String, BigDecimal> places = sums(page.rows(), metric);
      grid.forEach((code, metrics) -> {
        BigDecimal total = metrics.get(metric);
        if (total != null) {
          assertThat(places.get(code)).as(metric + " in " + code).isEqualByComparingTo(total);
        }
      });
    }
  }

  @Test
  void filtersNarrowPlacesAndTotalsAsTheyNarrowCampaigns() {
    CampaignQuery query =
        OCTOBER
            .with(CampaignFilter.PLATFORM, List.of("google"))
            .with(CampaignFilter.STATUS, List.of("active", "paused"))
            .withSearch("brand");
    RegionPage page = page(ALL.with(query));
    assertThat(totals(page)).isEqualTo(grid(query)).isNotEmpty();
    assertThat(sums(page.rows(), "spend").get("JMD"))
        .isEqualByComparingTo(
            Objects.requireNonNull(page.totals().getFirst().metrics().get("spend")));
  }

  @Test
  void aRegionThatNobodyReportsHasARowWithoutFiguresAndOneOfZerosHasZeros() {
    List<RegionRow> rows = page(ALL).rows();
    assertThat(row(rows, "JM-09", "JMD").metrics().get("clicks")).isNull();
    assertThat(row(rows, "JM-04", "JMD").metrics().get("clicks")).isEqualByComparingTo("0");
    assertThat(rows.stream().map(RegionRow::region).filter(Region::isOnMap).distinct()).hasSize(14);
  }

  @Test
  void conversionsThatMetaDoesNotTellByPlaceAreNotReportedAndCostNothing() {
    CampaignQuery meta = OCTOBER.with(CampaignFilter.PLATFORM, List.of("meta"));
    RegionRow silent = row(page(ALL.with(meta)).rows(), "JM-08", "JMD");
    assertThat(silent.metrics().get("spend")).isPositive();
    assertThat(silent.metrics().get("conversions")).isNull();
    RegionRow both = row(page(ALL).rows(), "JM-08", "JMD");
    BigDecimal google =
        sql.sql(
                """
                select sum(spend) / sum(conversions) from marts.vw_geo_daily
                where tenant_id = ? and region_id = 'JM-08' and location_type = 'presence'
                  and platform = 'google' and conversions is not null and currency = 'JMD'\
                """)
            .param(tenant.people().tenant().value())
            .query(BigDecimal.class)
            .single();
    assertClose(both.metrics().get("cost_per_conversion"), google);
  }

  @Test
  void whatIsLeftHasSumsAndNoQuotients() {
    RegionRow rest = row(page(ALL).rows(), Region.UNALLOCATED, "JMD");
    assertThat(rest.region().kind()).isEqualTo(Kind.UNALLOCATED);
    assertThat(rest.metrics().get("conversions")).isPositive();
    assertThat(rest.metrics().get("ctr")).isNull();
  }

  @Test
  void campaignsOfARegionAddUpToItsRow() {
    CampaignQuery there = OCTOBER.with(CampaignFilter.REGION, List.of("JM-08"));
    Map<String, MetricValues> grid = grid(there);
    List<RegionRow> rows = page(ALL).rows();
    assertThat(grid.keySet()).containsExactlyInAnyOrder("JMD", "USD");
    grid.forEach((code, metrics) -> {
      MetricValues expected = row(rows, "JM-08", code).metrics();
      SUMS.forEach(sum -> assertSame(metrics.get(sum), expected.get(sum)));
      assertThat(metrics.get("video_plays")).isNull();
    });
    assertClose(
        Objects.requireNonNull(grid.get("JMD")).get("cost_per_conversion"), costThere("google"));
    assertThat(tenant.call(() -> campaigns.choices(InsightsFixture.MONTH)))
        .filteredOn(choice -> choice.filter() == CampaignFilter.REGION)
        .extracting(CampaignChoice::label)
        .contains("Saint James", "Not reported by place")
        .doesNotContain("Hanover");
  }

  @Test
  void anotherTenantsPlacesAreNotThere() {
    InsightsFixture other = new InsightsFixture(provisioning, currentTenant, List.of());
    other.signIn("owner");
    RegionPage page = other.call(() -> regions.page(ALL));
    assertThat(page.rows()).isEmpty();
    assertThat(page.totals()).isEmpty();
  }

  /** Of one platform alone: spend of one that tells no conversions there costs none. */
  private BigDecimal costThere(String platform) {
    return sql.sql(
            """
            select sum(spend) / sum(conversions) from marts.vw_geo_daily
            where tenant_id = ? and region_id = 'JM-08' and location_type = 'presence'
              and platform = ? and currency = 'JMD'\
            """)
        .params(tenant.people().tenant().value(), platform)
        .query(BigDecimal.class)
        .single();
  }
}
