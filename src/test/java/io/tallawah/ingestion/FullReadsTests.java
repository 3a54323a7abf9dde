package io.tallawah.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.testing.IngestionTest;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@IngestionTest
class FullReadsTests {

  private static final String COMPLETE = status("campaigns", "COMPLETE");
  private static final String NO_CURSOR =
      """
      {"type": "STATE", "state": {"type": "STREAM", "stream": {"stream_descriptor": {"name": "campaigns"},
       "stream_state": {"__ab_no_cursor_state_message": true}}}}\
      """
          .replace("\n", "");

  @Autowired private LandingFixture fixture;
  @TempDir private Path directory;
  private Place place;

  @BeforeEach
  void connect() {
    place = fixture.place("meta");
  }

  @Test
  void aStreamReadFromItsBeginningToItsEndIsKeptWithItsAccounts() {
    place.land(campaign("act_7", 2_000), campaign("8", 1_000), NO_CURSOR, COMPLETE);

    assertThat(
            place.ops(
                "stream || ' ' || extract(epoch from started_at)::int || ' ' || extract(epoch from read_to)::int"
                    + " || ' ' || accounts::text as said",
                "full_read"))
        .extracting(row -> row.get("said"))
        .containsExactly("campaigns 1 2 [\"7\", \"8\"]");
  }

  @Test
  void whatMayLackSomethingIsNoFullRead() {
    place.land(campaign("7", 1_000), COMPLETE);
    place.land(campaign("7", 2_000), NO_CURSOR);
    place.land(campaign("7", 3_000), NO_CURSOR, status("campaigns", "INCOMPLETE"), COMPLETE);
    place.land(campaign("7", 4_000), NO_CURSOR, COMPLETE, "rubbish");
    place.land(NO_CURSOR, COMPLETE);
    place.land(campaign("7", 5_000), NO_CURSOR.replace("true", "{\"page\": 2}"), COMPLETE);
    place.land(campaign("7", 6_000), "{\"type\": \"STATE\", \"state\": 7}", COMPLETE);

    assertThat(place.ops("stream", "full_read")).isEmpty();
  }

  @Test
  void aConfiguredCatalogSaysWhichStreamsAreReadFromTheirBeginning() throws IOException {
    Path catalog = directory.resolve("catalog.json");
    Files.writeString(
        catalog,
        """
        {"streams": [{"stream": {"name": "campaigns"}, "sync_mode": "full_refresh"},
          {"stream": {"name": "ads"}, "sync_mode": "incremental"}]}\
        """);
    Path file = directory.resolve("messages.jsonl");
    Files.writeString(
        file,
        String.join(
            "\n",
            campaign("7", 1_000),
            COMPLETE,
            LandingFixture.record("ads", "{\"id\":\"1\",\"account_id\":\"7\"}", 1_000),
            status("ads", "COMPLETE")));

    place.land(LandingRequest.of(place.connection().id(), file).withCatalog(catalog));

    assertThat(place.ops("stream", "full_read"))
        .extracting(row -> row.get("stream"))
        .containsExactly("campaigns");
  }

  @Test
  void streamsThatLeaveOutWhatDidNothingListNothing() {
    Place google = fixture.place("google");
    google.land(
        LandingFixture.record("ad_group", "{\"ad_group.id\":1}", 1_000),
        NO_CURSOR.replace("campaigns", "ad_group"),
        status("ad_group", "COMPLETE"));

    assertThat(google.ops("stream", "full_read")).isEmpty();
  }

  private static String campaign(String account, long emittedAt) {
    return LandingFixture.record(
        "campaigns", "{\"id\":\"1\",\"account_id\":\"" + account + "\"}", emittedAt);
  }

  private static String status(String stream, String status) {
    return """
    {"type": "TRACE", "trace": {"type": "STREAM_STATUS", "emitted_at": 1795422710130,
     "stream_status": {"stream_descriptor": {"name": "%s"}, "status": "%s"}}}\
    """
        .formatted(stream, status)
        .replace("\n", "");
  }
}
