package io.tallawah.increments;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import io.tallawah.testing.TestDatabase;
import io.tallawah.warehouse.DbtInstallation;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What ads show and what budgets allow may land after the days that it is of. Those days say so
 * then, as if all were built anew.
 */
@IncrementTest
class LateRecordsTests {

  private static final long FIRST = Instant.parse("2026-11-20T10:00:00Z").toEpochMilli();
  private static final long LATER = FIRST + 3_600_000;

  @Autowired private LandingFixture fixture;
  @Autowired private DbtInstallation installation;
  @Autowired private DataSource pool;

  private final TestDatabase database = IncrementDatabase.get();
  private final JdbcClient superuser = JdbcClient.create(database.superuser());
  private Place place;
  private List<String> shownAtFirst;
  private List<String> differences;

  @BeforeAll
  void landLateAndBuild() throws Exception {
    place = fixture.connect(fixture.tenant("late-records"), "main", "meta");
    try (Builds builds = Builds.of(installation)) {
      place.land(
          insight("2026-11-08", "one", "1"),
          insight("2026-11-10", "one", "2"),
          insight("2026-11-10", "two", "4"),
          ad("one", "71", "2026-11-01", FIRST),
          ad("two", "72", "2026-11-01", FIRST));
      builds.increment(database);
      shownAtFirst = shown();
      place.land(
          creative("71"), creative("72"), ad("one", "73", "2026-11-09", LATER), campaign("500"));
      builds.increment(database);
      pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
      TestDatabase anew = Shadow.of(database);
      builds.anew(anew);
      differences = Marts.differences(database, anew, List.of(place.tenant()));
    }
  }

  @Test
  void untilItIsToldAnAdShowsItsCreative() {
    assertThat(shownAtFirst)
        .containsExactly(
            "2026-11-08 creative:71 1", "2026-11-10 creative:71 2", "2026-11-10 creative:72 4");
  }

  @Test
  void oneVideoUnderTwoCreativesIsOneAndAnAdThatChangedShowsAnother() {
    assertThat(shown())
        .containsExactly(
            "2026-11-08 video:5 1", "2026-11-10 creative:73 2", "2026-11-10 video:5 4");
  }

  @Test
  void allIsAsAFullRefreshBuildsIt() {
    assertThat(differences).isEmpty();
  }

  @Test
  void theBudgetOfThatDayStandsThoughItLandedLate() {
    assertThat(
            superuser
                .sql(
                    """
                    select date_day || ' ' || trim_scale(daily_budget) || ' ' || trim_scale(spend_to_date)
                    from marts.vw_pacing where tenant_id = ? order by date_day\
                    """)
                .param(place.tenant().value())
                .query(String.class)
                .list())
        .containsExactly("2026-11-08 5 1", "2026-11-10 5 7");
  }

  private List<String> shown() {
    return superuser
        .sql(
            """
            select date_day || ' ' || creative_key || ' ' || trim_scale(spend)
            from marts.vw_creative_daily where tenant_id = ? order by 1\
            """)
        .param(place.tenant().value())
        .query(String.class)
        .list();
  }

  private static String insight(String day, String ad, String spend) {
    return LandingFixture.record(
        "ads_insights",
        """
        {"date_start": "%s", "account_id": "9", "account_currency": "USD", "campaign_id": "1", "adset_id": "2", "ad_id": "%s", "spend": %s}\
        """
            .formatted(day, ad, spend),
        FIRST);
  }

  private static String ad(String id, String creative, String since, long emittedAt) {
    return LandingFixture.record(
        "ads",
        """
        {"id": "%s", "account_id": "9", "creative": {"id": "%s"}, "updated_time": "%sT12:00:00Z"}\
        """
            .formatted(id, creative, since),
        emittedAt);
  }

  private static String creative(String id) {
    return LandingFixture.record(
        "ad_creatives",
        """
        {"id": "%s", "account_id": "9", "object_story_spec": {"video_data": {"video_id": "5"}}}\
        """
            .formatted(id),
        LATER);
  }

  private static String campaign(String dailyBudget) {
    return LandingFixture.record(
        "campaigns",
        """
        {"id": "1", "account_id": "9", "daily_budget": %s, "updated_time": "2026-11-01T12:00:00Z"}\
        """
            .formatted(dailyBudget),
        LATER);
  }
}
