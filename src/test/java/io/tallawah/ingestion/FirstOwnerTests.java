package io.tallawah.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.testing.IngestionTest;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IngestionTest
class FirstOwnerTests {

  @Autowired private LandingFixture fixture;

  @Test
  void anAccountsFirstOwnerTakesItFromConnectionsThatOnlyToldTotalsOfIt() {
    Place totals = fixture.place("tiktok");
    totals.land(
        LandingFixture.record(
            "advertisers_reports_daily",
            "{\"stat_time_day\": \"2026-11-01 00:00:00\", \"advertiser_id\": 71, \"metrics\": {\"spend\": \"5\"}}",
            1_000));
    totals.clearQueue();

    Place owner = fixture.connect(totals.tenant(), "second", "tiktok");
    owner.land(
        LandingFixture.record("campaigns", "{\"campaign_id\": 11, \"advertiser_id\": 71}", 2_000));

    assertThat(totals.dirty()).containsOnly("2026-11-01 ownership");
  }
}
