package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.insights.Region.Kind;
import io.tallawah.tenancy.CurrentTenant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** The service's figures of places against SQL of this test's own. */
@InsightsTest
class RegionsTests {

  private static final CampaignQuery OCTOBER =
      CampaignQuery.of(InsightsFixture.MONTH).withCurrency(CampaignQuery.NATIVE);
  private static final RegionQuery ALL = RegionQuery.of(OCTOBER);
  private static final List<String> SUMS =
      List.of("spend", "impressions", "clicks", "link_clicks", "conversions", "conversion_value");

  @Autowired Regions regions;
  @Autowired Campaigns campaigns;
  @Autowired RegionQueryReader reader;
  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;

  private static @Nullable InsightsFixture shared;
  private final JdbcClient sql = JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.superuser());
  private InsightsFixture tenant;

  @BeforeEach
  void signIn() {
    if (shared == null) {
      shared = new InsightsFixture(provisioning, currentTenant, Marts.days(40, 7));
      UUID id = shared.people().tenant().value();
      Marts.rate(dbt(), id, new BigDecimal("157.123456"), LocalDate.of(2026, 10, 5));
      PlaceMarts.fill(dbt(), id);
    }
    tenant = shared;
    tenant.signIn("viewer");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

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
  void mergedKingstonAndSaintAndrewAreOneRegionAndTheSumIsTheSame() {
    RegionPage apart = page(ALL);
    RegionPage merged = page(ALL.withMerged(true));
    assertThat(row(apart.rows(), "JM-KSA", "JMD").region().kind()).isEqualTo(Kind.COMBINED);
    RegionRow one = row(merged.rows(), "JM-KSA", "JMD");
    assertThat(one.region().kind()).isEqualTo(Kind.REGION);
    BigDecimal three = BigDecimal.ZERO;
    for (String id : List.of("JM-01", "JM-02", "JM-KSA")) {
      three =
          three.add(Objects.requireNonNull(row(apart.rows(), id, "JMD").metrics().get("spend")));
    }
    assertThat(one.metrics().get("spend")).isEqualByComparingTo(three);
    assertThat(merged.set()).hasSize(13).extracting(Region::id).doesNotContain("JM-01", "JM-02");
    assertThat(sums(merged.rows(), "spend")).isEqualTo(sums(apart.rows(), "spend"));
  }

  @Test
  void aFigureIsMadeComparableByPeopleAndByWhatAllRegionsHave() {
    RegionPage page = page(ALL.withMetric("impressions"));
    RegionRow saintJames = row(page.rows(), "JM-08", "JMD");
    BigDecimal value = Objects.requireNonNull(saintJames.metrics().get("impressions"));
    assertClose(
        saintJames.scale().perThousand(),
        value.divide(new BigDecimal("183.811"), 20, RoundingMode.HALF_UP));
    BigDecimal all =
        Objects.requireNonNull(Objects.requireNonNull(totals(page).get("JMD")).get("impressions"));
    assertClose(saintJames.scale().share(), value.divide(all, 20, RoundingMode.HALF_UP));
    BigDecimal people = BigDecimal.ZERO;
    BigDecimal told = BigDecimal.ZERO;
    for (RegionRow row : page.rows()) {
      BigDecimal one = row.metrics().get("impressions");
      if (row.region().isOnMap() && row.currency().equals("JMD") && one != null) {
        told = told.add(one);
        people = people.add(BigDecimal.valueOf(Objects.requireNonNull(row.region().population())));
      }
    }
    BigDecimal each = value.divide(new BigDecimal("183811"), 30, RoundingMode.HALF_UP);
    BigDecimal usual = told.divide(people, 30, RoundingMode.HALF_UP);
    assertClose(
        saintJames.scale().index(),
        each.multiply(new BigDecimal("100")).divide(usual, 20, RoundingMode.HALF_UP));
    RegionRow abroad = row(page.rows(), "US", "JMD");
    assertThat(abroad.region().kind()).isEqualTo(Kind.ELSEWHERE);
    assertThat(abroad.scale().perThousand()).isNull();
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
  void regionsThatAreNotToldApartAreNotMeasuredByPeople() {
    RegionRow both = row(page(ALL).rows(), "JM-KSA", "JMD");
    assertThat(both.region().population()).isEqualTo(662_426);
    assertThat(both.scale().value()).isPositive();
    assertThat(both.scale().perThousand()).isNull();
    assertThat(both.scale().index()).isNull();
  }

  @Test
  void weeksBeginByTheTenantsCalendarAndAddUpToThePeriod() {
    List<RegionWeek> weeks = tenant.call(() -> regions.weeks(ALL, null));
    assertThat(weeks.stream().map(RegionWeek::week).distinct())
        .containsExactly(
            LocalDate.of(2026, 9, 28),
            LocalDate.of(2026, 10, 5),
            LocalDate.of(2026, 10, 12),
            LocalDate.of(2026, 10, 19),
            LocalDate.of(2026, 10, 26));
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal all = BigDecimal.ZERO;
    for (RegionWeek week : weeks) {
      sum = sum.add(Objects.requireNonNull(week.places().get("JM-08")));
      all = all.add(Objects.requireNonNull(week.all()));
      assertThat(week.set()).isPositive();
    }
    assertThat(all).isEqualByComparingTo(page(ALL).figures().ofAll().get("clicks"));
    BigDecimal expected =
        sql.sql(
                """
                select sum(clicks) from marts.vw_geo_daily
                where tenant_id = ? and region_id = 'JM-08' and location_type = 'presence'\
                """)
            .param(tenant.people().tenant().value())
            .query(BigDecimal.class)
            .single();
    assertThat(sum).isEqualByComparingTo(expected);
  }

  @Test
  void anotherTenantsPlacesAreNotThere() {
    InsightsFixture other = new InsightsFixture(provisioning, currentTenant, List.of());
    other.signIn("owner");
    RegionPage page = other.call(() -> regions.page(ALL));
    assertThat(page.rows()).isEmpty();
    assertThat(page.totals()).isEmpty();
  }

  @Test
  void ownRegionsAreTheMapOnceTheyAreChosen() {
    InsightsFixture own = new InsightsFixture(provisioning, currentTenant, Marts.days(4, 3));
    UUID id = own.people().tenant().value();
    PlaceMarts.fill(dbt(), id);
    JdbcClient owner = JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.owner());
    owner
        .sql("insert into app.region_set (tenant_id, id, name) values (?, ?, 'Two halves')")
        .params(id, id)
        .update();
    owner
        .sql(
            """
            insert into app.region (tenant_id, region_id, set_id, name, country_code, population,
              geometry)
            values (:t, 'X-EAST', :t, 'East', 'US', 1000, '{"type":"Polygon","coordinates":[]}'),
              (:t, 'X-WEST', :t, 'West', 'US', null, null)\
            """)
        .param("t", id)
        .update();
    owner.sql("update app.tenant set own_region_set = id where id = ?").param(id).update();
    own.signIn("viewer");
    RegionPage page = own.call(() -> regions.page(ALL));
    assertThat(page.set()).extracting(Region::id).containsExactly("X-EAST", "X-WEST");
    assertThat(row(page.rows(), "JM-08", "JMD").region().kind()).isEqualTo(Kind.ELSEWHERE);
    assertThat(row(page.rows(), "US", "JMD").region().kind()).isEqualTo(Kind.UNKNOWN);
    assertThat(own.call(() -> regions.outlines(false)))
        .extracting(RegionOutline::regionId)
        .containsExactly("X-EAST");
  }

  @Test
  void parametersAreReadAndWrittenBack() {
    Map<String, List<String>> address = new TreeMap<>();
    address.put("from", List.of("2026-10-01"));
    address.put("to", List.of("2026-10-30"));
    address.put("metric", List.of("ctr"));
    address.put("merge", List.of("true"));
    address.put("region", List.of("JM-01,JM-02"));
    address.put("sort", List.of("name"));
    RegionQuery query = reader.read(address, InsightsFixture.MONTH);
    assertThat(query.merged()).isTrue();
    assertThat(query.regions()).containsExactly("JM-01", "JM-02");
    assertThat(new TreeMap<>(reader.write(query))).isEqualTo(address);
  }

  private RegionPage page(RegionQuery query) {
    return tenant.call(() -> regions.page(query));
  }

  private static RegionRow row(List<RegionRow> rows, String id, String currency) {
    return rows.stream()
        .filter(row -> row.region().id().equals(id))
        .filter(row -> row.currency().equals(currency))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, MetricValues> totals(RegionPage page) {
    return page.totals().stream()
        .collect(Collectors.toMap(RegionTotals::currency, RegionTotals::metrics));
  }

  private Map<String, MetricValues> grid(CampaignQuery query) {
    return tenant.call(() -> campaigns.page(query)).totals().stream()
        .collect(Collectors.toMap(CampaignTotals::currency, CampaignTotals::metrics));
  }

  private static Map<String, BigDecimal> sums(List<RegionRow> rows, String metric) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (RegionRow row : new ArrayList<>(rows)) {
      BigDecimal value = row.metrics().get(metric);
      if (value != null) {
        sums.merge(row.currency(), value, BigDecimal::add);
      }
    }
    return sums;
  }

  private static void assertSame(@Nullable BigDecimal actual, @Nullable BigDecimal expected) {
    if (expected == null) {
      assertThat(actual).isNull();
    } else {
      assertThat(actual).isEqualByComparingTo(expected);
    }
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

  private static void assertClose(@Nullable BigDecimal actual, BigDecimal expected) {
    assertThat(Objects.requireNonNull(actual).subtract(expected).abs())
        .isLessThan(new BigDecimal("0.0000001"));
  }

  private static javax.sql.DataSource dbt() {
    return InsightsTest.OwnDatabase.DATABASE.dbt();
  }
}
