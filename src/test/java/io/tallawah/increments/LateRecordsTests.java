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

/**
 * What ads show and what budgets allow may land after the days that it is of. Those days say so
 * then, as if all were built anew.
 */
@IncrementTest
class LateRecordsTests {

  private static final long FIRST = Instant.parse("2026-11-20T10:00:00Z").toEpochMilli();
  private static final long LATER = FIRST + 3_600_000;

  @Autowired private ThreeIncrements increments;

  private final JdbcClient superuser = JdbcClient.create(IncrementDatabase.get().superuser());
  private TenantId tenant;
  private List<String> shownAtFirst;
  private List<String> differences;

  /** What lands for it, before the first and the second increment. */
  static final class Landed implements ThreeIncrements.Part {

    private final Place place;
    private List<String> shownAtFirst = List.of();

    Landed(LandingFixture fixture) {
      place = fixture.connect(fixture.tenant("late-records"), "main", "meta");
    }

    @Override
    public TenantId tenant() {
      return place.tenant();
    }

    @Override
    public void land(int increment) {
      if (increment == 1) {
        place.land(
            insight("2026-11-08", "one", "1"),
            insight("2026-11-10", "one", "2"),
            insight("2026-11-10", "two", "4"),
            ad("one", "71", "2026-11-01", FIRST),
            ad("two", "72", "2026-11-01", FIRST));
      } else if (increment == 2) {
        place.land(
            creative("71"), creative("72"), ad("one", "73", "2026-11-09", LATER), campaign("500"));
      }
    }

    @Override
    public void look(int increment) {
      if (increment == 1) {
        shownAtFirst =
            shown(JdbcClient.create(IncrementDatabase.get().superuser()), place.tenant());
      }
    }
  }

  @BeforeAll
  void build() throws Exception {
    ThreeIncrements.Built built = increments.built();
    tenant = built.late().tenant();
    shownAtFirst = built.late().shownAtFirst;
    differences = built.differences();
  }

  @Test
  void untilItIsToldAnAdShowsItsCreative() {
    assertThat(shownAtFirst)
        .containsExactly(
            "2026-11-08 creative:71 1", "2026-11-10 creative:71 2", "2026-11-10 creative:72 4");
  }

  @Test
  void oneVideoUnderTwoCreativesIsOneAndAnAdThatChangedShowsAnother() {
    assertThat(shown(superuser, tenant))
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
                .param(tenant.value())
                .query(String.class)
                .list())
        .containsExactly("2026-11-08 5 1", "2026-11-10 5 7");
  }

  private static List<String> shown(JdbcClient superuser, TenantId tenant) {
    return superuser
        .sql(
            """
            select date_day || ' ' || creative_key || ' ' || trim_scale(spend)
            from marts.vw_creative_daily where tenant_id = ? order by 1\
            """)
        .param(tenant.value())
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
