package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.insights.Region.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which regions the map has, how they are made comparable, and their weeks. */
class RegionSetTests extends OnRegions {

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
}
