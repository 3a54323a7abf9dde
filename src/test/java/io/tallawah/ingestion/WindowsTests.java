package io.tallawah.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.testing.IngestionTest;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IngestionTest
class WindowsTests {

  private static final String WINDOW = "2026-11-01..2026-11-03";

  @Autowired private LandingFixture fixture;
  private Place place;

  @BeforeEach
  void connect() {
    place = fixture.place("meta");
  }

  @Test
  void aWindowIsDeclaredForFactsFromTheirFirstEmission() {
    place.landWithin(
        WINDOW, insight("2026-11-02", 2_000), insight("2026-11-01", 1_000), campaign());

    assertThat(
            place.ops(
                "stream || ' ' || day_from || ' ' || day_to || ' ' || extract(epoch from started_at)::int as w",
                "sync_window"))
        .extracting(row -> row.get("w"))
        .containsExactly("ads_insights 2026-11-01 2026-11-03 1");
  }

  @Test
  void everyDayOfTheWindowThatEverHadRowsBecomesDirty() {
    place.land(insight("2026-11-03", 500), insight("2026-10-01", 500));
    place.clearQueue();

    place.landWithin(WINDOW, insight("2026-11-01", 1_000));

    assertThat(place.ops("day::text as day", "dirty_slice"))
        .extracting(row -> row.get("day"))
        .containsExactly("2026-11-01", "2026-11-03");
  }

  @Test
  void theSameBytesMayDeclareAWindowLater() {
    place.land(insight("2026-11-03", 500));
    String file = insight("2026-11-01", 1_000);
    place.land(file);
    place.clearQueue();

    LandingResult result = place.landWithin(WINDOW, file);

    assertThat(result.unchanged()).isEqualTo(1);
    assertThat(place.ops("id", "sync_window")).hasSize(1);
    assertThat(place.ops("day", "dirty_slice")).hasSize(2);

    place.landWithin(WINDOW, file);
    assertThat(place.ops("id", "sync_window")).hasSize(1);
    assertThat(place.ops("day", "dirty_slice")).hasSize(2);
  }

  @Test
  void aCompleteStreamWithoutRecordsDeclaresItsWindow() {
    place.landWithin(WINDOW, status("ads_insights", "STARTED"), status("ads_insights", "COMPLETE"));

    assertThat(place.ops("stream", "sync_window")).hasSize(1);
    assertThat(place.types("ads_insights")).containsKey("spend");
  }

  @Test
  void aStatusOfTheFutureDoesNotSayWhenReadingBegan() {
    String future = "4070908800000";
    refused(
        "does not say when it was read",
        status("ads_insights", "STARTED", future),
        status("ads_insights", "COMPLETE", future));
    refused(
        "does not say that it ended",
        status("ads_insights", "STARTED", future),
        insight("2026-11-01", 8));

    place.landWithin(
        WINDOW,
        status("ads_insights", "STARTED", future),
        insight("2026-11-01", 2_000),
        status("ads_insights", "COMPLETE", future));
    assertThat(place.ops("extract(epoch from started_at)::int as at", "sync_window"))
        .extracting(row -> row.get("at"))
        .containsExactly(2);
  }

  @Test
  void nothingThatMayBeMissingRowsDeclaresOne() {
    refused("not read in full", insight("2026-11-01", 1), status("ads_insights", "INCOMPLETE"));
    refused(
        "does not say that it ended", status("ads_insights", "STARTED"), insight("2026-11-01", 2));
    refused("reported an error", insight("2026-11-01", 3), error("ads_insights"));
    refused("reported an error", insight("2026-11-01", 4), error(""));
    refused("some of its lines", insight("2026-11-01", 5), insight("2026-99-01", 5));
    refused("may have been its own", insight("2026-11-01", 6), "rubbish");
    assertThat(place.ops("stream", "sync_window")).isEmpty();

    place.landWithin(WINDOW, insight("2026-11-01", 7), error("campaigns"));
    assertThat(place.ops("stream", "sync_window")).hasSize(1);
  }

  private void refused(String objection, String... lines) {
    LandingResult result = place.landWithin(WINDOW, lines);
    assertThat(result.windows())
        .singleElement()
        .satisfies(window ->
            assertThat(Objects.requireNonNull(window.objection()).english()).contains(objection));
  }

  private static String insight(String day, long emittedAt) {
    return LandingFixture.record(
        "ads_insights",
        "{\"account_id\":\"7\",\"ad_id\":\"1\",\"date_start\":\"" + day + "\",\"spend\":1}",
        emittedAt);
  }

  private static String campaign() {
    return LandingFixture.record("campaigns", "{\"id\":\"1\",\"account_id\":\"7\"}", 500);
  }

  private static String status(String stream, String status) {
    return status(stream, status, "1795422710130.876");
  }

  private static String status(String stream, String status, String emittedAt) {
    return "{\"type\":\"TRACE\",\"trace\":{\"type\":\"STREAM_STATUS\",\"emitted_at\":"
        + emittedAt
        + ","
        + "\"stream_status\":{\"stream_descriptor\":{\"name\":\""
        + stream
        + "\"},\"status\":\""
        + status
        + "\"}}}";
  }

  private static String error(String stream) {
    return "{\"type\":\"TRACE\",\"trace\":{\"type\":\"ERROR\",\"emitted_at\":1,\"error\":{\"message\":\"no\","
        + "\"stream_descriptor\":{\"name\":\""
        + stream
        + "\"}}}}";
  }
}
