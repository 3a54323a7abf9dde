package io.tallawah.increments;

import static io.tallawah.increments.MetaLines.CLAIMS;
import static io.tallawah.increments.MetaLines.FEWER_CLAIMS;
import static io.tallawah.increments.MetaLines.FIRST;
import static io.tallawah.increments.MetaLines.HOUR;
import static io.tallawah.increments.MetaLines.campaign;
import static io.tallawah.increments.MetaLines.inAnother;
import static io.tallawah.increments.MetaLines.insight;
import static io.tallawah.increments.MetaLines.jamaican;
import static io.tallawah.increments.MetaLines.stamp;

import io.tallawah.ingestion.UploadRequest;
import io.tallawah.ingestion.Uploads;
import io.tallawah.shared.Platform;
import io.tallawah.shared.TenantId;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** What lands for {@link KnownWrongWaysTests}: a first file, and two increments on it. */
final class WrongWaysLanded implements ThreeIncrements.Part {

  private final LandingFixture fixture;
  private final Uploads uploads;
  private final Place place;
  private final Place second;

  WrongWaysLanded(LandingFixture fixture, Uploads uploads) {
    this.fixture = fixture;
    this.uploads = uploads;
    this.place = fixture.connect(fixture.tenant("known-wrong-ways"), "main", "meta");
    this.second = fixture.connect(place.tenant(), "second", "meta");
  }

  @Override
  public TenantId tenant() {
    return place.tenant();
  }

  @Override
  public void land(int increment) {
    switch (increment) {
      case 1 -> first();
      case 2 -> {
        place.land(
            insight("2026-11-10", "stamped", "s1", "2", FIRST + HOUR, stamp("2020-01-01")),
            campaign("B", "2026-11-05"));
        upload(insight("2026-11-10", "dollars", "d1", "4", FIRST + 2 * HOUR, ""));
      }
      default ->
          place.land(
              insight("2026-10-20", "restated", "r1", "12", FIRST + 3 * HOUR, ""),
              campaign("A", "2026-11-09"));
    }
  }

  private void first() {
    place.land(
        insight("2026-10-20", "restated", "r1", "10", FIRST, ""),
        insight("2026-11-19", "restated", "r1", "1", FIRST, ""),
        insight("2026-11-10", "claims", "c1", "20", FIRST, CLAIMS),
        insight("2026-11-11", "claims", "c1", "30", FIRST, FEWER_CLAIMS),
        insight("2026-11-10", "two ads", "t1", "1", FIRST, ", \"reach\": 100"),
        insight("2026-11-10", "two ads", "t2", "1", FIRST, ", \"reach\": 150"),
        insight("2026-11-10", "stamped", "s1", "1", FIRST, stamp("2030-01-01")),
        insight("2026-11-10", "dollars", "d1", "4", FIRST, ""),
        jamaican("2026-11-10", "dollars", "j1", "640"),
        inAnother("2026-11-10", "dollars", "x1", "100"),
        campaign("A", "2026-11-01"));
    second.land(insight("2026-11-10", "dollars", "d1", "4", FIRST, ""));
  }

  private void upload(String line) {
    byte[] content = line.getBytes(StandardCharsets.UTF_8);
    fixture.as(
        tenant(),
        () ->
            uploads
                .receive(
                    new UploadRequest("by-hand", new Platform("meta"), "mine.jsonl", null),
                    new ByteArrayInputStream(content))
                .join());
  }
}
