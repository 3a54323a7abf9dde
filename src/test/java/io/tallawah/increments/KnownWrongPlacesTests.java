package io.tallawah.increments;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.shared.TenantId;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What others get wrong of places and budgets, landed and built for real. */
@IncrementTest
class KnownWrongPlacesTests {

  private static final long FIRST = Instant.parse("2026-11-20T10:00:00Z").toEpochMilli();
  private static final String DAY = "2026-11-10";

  @Autowired private ThreeIncrements increments;

  private final JdbcClient superuser = JdbcClient.create(IncrementDatabase.get().superuser());
  private TenantId tenant;

  /** What lands for it: all before the first increment. */
  static final class Landed implements ThreeIncrements.Part {

    private final Place place;
    private final Place google;

    Landed(LandingFixture fixture) {
      place = fixture.connect(fixture.tenant("known-wrong-places"), "main", "meta");
      google = fixture.connect(place.tenant(), "search", "google");
    }

    @Override
    public TenantId tenant() {
      return place.tenant();
    }

    @Override
    public void land(int increment) {
      if (increment == 1) {
        place.land(
            insight("2026-11-09", 100),
            insight(DAY, 20),
            region("Saint James Parish", 6),
            region("St. Ann", 5),
            region("Corporate Area", 4),
            region("Narnia", 2),
            account(),
            campaign());
        google.land(googleCampaign(), googlePlace("geoTargetConstants/9070379"));
      }
    }
  }

  @BeforeAll
  void build() throws Exception {
    tenant = increments.built().places().tenant();
  }

  @Test
  void mergedWithoutParish_eachParishOfAnAdAndDayKeepsItsOwnRow() {
    assertThat(regions("region_id in ('JM-08', 'JM-06')")).containsExactly("JM-06 5", "JM-08 6");
  }

  @Test
  void corporateAreaInTwoParishes_itIsOneMemberOfItsOwn() {
    assertThat(regions("region_id in ('JM-01', 'JM-02', 'JM-KSA')")).containsExactly("JM-KSA 4");
    assertThat(
            superuser
                .sql(
                    """
                    select distinct region_id from marts.dim_geo
                    where parent_region_id = 'JM-KSA' order by 1\
                    """)
                .query(String.class)
                .list())
        .containsExactly("JM-01", "JM-02");
  }

  @Test
  void inventedCodes_theParishesAreFourteenByIsoCode() {
    assertThat(
            superuser
                .sql(
                    """
                    select distinct region_id || ' ' || name from marts.dim_geo
                    where kind = 'parish' and country_code = 'JM' order by 1\
                    """)
                .query(String.class)
                .list())
        .containsExactly(
            "JM-01 Kingston",
            "JM-02 Saint Andrew",
            "JM-03 Saint Thomas",
            "JM-04 Portland",
            "JM-05 Saint Mary",
            "JM-06 Saint Ann",
            "JM-07 Trelawny",
            "JM-08 Saint James",
            "JM-09 Hanover",
            "JM-10 Westmoreland",
            "JM-11 Saint Elizabeth",
            "JM-12 Manchester",
            "JM-13 Clarendon",
            "JM-14 Saint Catherine");
  }

  @Test
  void placesThatDontAddUp_estimatesAndTheRestAreTheTruth() {
    assertThat(regions("date_day = '" + DAY + "'"))
        .containsExactly("JM-06 5", "JM-08 6", "JM-KSA 4", "UNALLOCATED 3", "UNMAPPED 2");
  }

  @Test
  void stateOfTheUnitedStates_googlesRegionIsTheParish() {
    assertThat(
            superuser
                .sql(
                    """
                    select region_id from marts.vw_geo_daily
                    where tenant_id = ? and platform = 'google' and spend = 7\
                    """)
                .param(tenant.value())
                .query(String.class)
                .list())
        .containsExactly("JM-02");
  }

  @Test
  void conversionsByPlace_whatIsNotReportedIsEmptyAndNotZero() {
    assertThat(
            superuser
                .sql(
                    """
                    select count(*) from marts.vw_geo_daily
                    where tenant_id = ? and platform = 'meta' and region_id like 'JM-%'
                      and conversions is not null\
                    """)
                .param(tenant.value())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void pacingAgainstAnAverage_itIsAgainstTheBudgetInForce() {
    assertThat(
            superuser
                .sql(
                    """
                    select date_day || ' ' || trim_scale(spend) || ' of ' || trim_scale(daily_budget)
                    from marts.vw_pacing where tenant_id = ? and platform = 'meta' order by 1\
                    """)
                .param(tenant.value())
                .query(String.class)
                .list())
        .containsExactly("2026-11-09 100 of 50", "2026-11-10 20 of 50");
  }

  private List<String> regions(String condition) {
    return superuser
        .sql(
            """
            select region_id || ' ' || trim_scale(sum(spend)) from marts.vw_geo_daily
            where tenant_id = ? and platform = 'meta' and date_day = date '2026-11-10' and %s
            group by region_id order by 1\
            """
                .formatted(condition))
        .param(tenant.value())
        .query(String.class)
        .list();
  }

  private static String insight(String day, int spend) {
    return record("ads_insights", day, spend, "");
  }

  private static String region(String name, int spend) {
    return record("ads_insights_region", DAY, spend, ", \"region\": \"" + name + "\"");
  }

  private static String record(String stream, String day, int spend, String more) {
    return LandingFixture.record(
        stream,
        """
        {"date_start": "%s", "account_id": "95", "account_currency": "USD", "campaign_id": "c5", "adset_id": "s5", "ad_id": "a5", "spend": %d%s}\
        """
            .formatted(day, spend, more),
        FIRST);
  }

  private static String account() {
    return LandingFixture.record(
        "ad_account",
        """
        {"id": "act_95", "account_id": "95", "name": "Budgets", "currency": "USD", "timezone_name": "America/Jamaica"}\
        """,
        FIRST);
  }

  private static String campaign() {
    return LandingFixture.record(
        "campaigns",
        """
        {"id": "c5", "account_id": "95", "name": "C", "effective_status": "ACTIVE", "daily_budget": 5000, "updated_time": "2026-11-01T12:00:00Z"}\
        """,
        FIRST);
  }

  private static String googleCampaign() {
    return LandingFixture.record(
        "campaign",
        """
        {"segments.date": "2026-11-10", "campaign.resource_name": "customers/96/campaigns/1", "campaign.id": 1, "metrics.cost_micros": 9000000}\
        """,
        FIRST);
  }

  private static String googlePlace(String region) {
    return LandingFixture.record(
        "geographic_view_by_region",
        """
        {"segments.date": "2026-11-10", "customer.id": 96, "customer.currency_code": "USD", "campaign.id": 1, "geographic_view.country_criterion_id": 2388, "geographic_view.location_type": "LOCATION_OF_PRESENCE", "segments.geo_target_region": "%s", "metrics.cost_micros": 7000000}\
        """
            .formatted(region),
        FIRST);
  }
}
