package io.tallawah.ingestion;

import static io.tallawah.testing.LandingFixture.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.testing.IngestionTest;
import io.tallawah.testing.LandingClock;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IngestionTest
class LandingTests {

  private static final long NOW = 1_795_000_000_123L;

  @Autowired private LandingFixture fixture;

  @Test
  void aRecordLandsWithTheMetadataOfAirbyte() {
    Place place = fixture.place("meta");

    LandingResult result =
        place.land(
            "{\"type\":\"RECORD\",\"record\":{\"stream\":\"things\",\"emitted_at\":"
                + NOW
                + ",\"data\":{\"id\":\"a\",\"n\":9007199254740993}}}");

    assertThat(result.landed()).isEqualTo(1);
    assertThat(result.rejected()).isZero();
    Map<String, Object> row = place.rows("select * from %s", "things").get(0);
    assertThat(row.get("_airbyte_raw_id")).asString().matches("[0-9a-f]{32}-000000000001");
    assertThat(row.get("_airbyte_extracted_at")).asString().contains("2026-11-18");
    assertThat(row.get("_airbyte_meta"))
        .asString()
        .matches("\\{\"changes\": \\[], \"sync_id\": \\d+}");
    assertThat(row.get("_airbyte_generation_id")).isEqualTo(0L);
    assertThat(row.get("n")).isEqualTo(9_007_199_254_740_993L);
  }

  @Test
  void theSameBytesAgainChangeNothing() {
    Place place = fixture.place("meta");
    String line = record("things", "{\"id\": 1}", NOW);
    place.land(line);

    LandingResult again = place.land(line);

    assertThat(again.landed()).isZero();
    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(place.rows("select * from %s", "things")).hasSize(1);
    assertThat(place.ops("id", "load")).hasSize(1);
  }

  @Test
  void outcomesThatAreFirstToldMakeAllDaysOfTheConnectionDirty() {
    Place place = fixture.place("meta");
    place.land(record("ads_insights", "{\"date_start\": \"2026-11-01\", \"spend\": 2}", NOW));
    assertThat(place.types("ads_insights")).doesNotContainKeys("actions", "action_values");
    place.clearQueue();

    place.land(
        record(
            "ads_insights",
            "{\"date_start\": \"2026-11-02\", \"actions\": [], \"action_values\": null}",
            NOW));

    assertThat(place.types("ads_insights"))
        .containsEntry("actions", "jsonb")
        .doesNotContainKey("action_values");
    assertThat(place.dirty()).contains("2026-11-01 first asked for", "2026-11-02 landed");
    place.clearQueue();

    place.land(record("ads_insights", "{\"date_start\": \"2026-11-03\", \"actions\": [{}]}", NOW));

    assertThat(place.dirty()).containsExactly("2026-11-03 landed");
  }

  @Test
  void aCatalogThatAsksForOutcomesMakesAllDaysOfTheConnectionDirty() {
    Place place = fixture.place("meta");
    place.land(
        catalog("\"date_start\": {\"type\": \"string\"}"),
        record("ads_insights", "{\"date_start\": \"2026-11-01\"}", NOW));
    place.clearQueue();

    place.land(
        catalog("\"date_start\": {\"type\": \"string\"}, \"actions\": {\"type\": \"array\"}"),
        record("ads_insights", "{\"date_start\": \"2026-11-02\"}", NOW));

    assertThat(place.types("ads_insights"))
        .containsEntry("actions", "jsonb")
        .doesNotContainKey("action_values");
    assertThat(place.dirty()).contains("2026-11-01 first asked for", "2026-11-02 landed");
  }

  @Test
  void aCatalogsTableHasTheOutcomesThatAreAskedForFromTheFirst() {
    Place place = fixture.place("meta");

    place.land(
        catalog("\"date_start\": {\"type\": \"string\"}, \"actions\": {\"type\": \"array\"}"),
        record("ads_insights", "{\"date_start\": \"2026-11-01\"}", NOW));

    assertThat(place.types("ads_insights")).containsEntry("actions", "jsonb");
  }

  private static String catalog(String properties) {
    return """
    {"type": "CATALOG", "catalog": {"streams": [{"name": "ads_insights", "json_schema": {"properties": {%s}}}]}}\
    """
        .formatted(properties);
  }

  @Test
  void factsMakeTheirDaysDirtyAndTheirAccountOwned() {
    Place place = fixture.place("meta");

    place.land(
        record(
            "ads_insights",
            "{\"account_id\": \"7\", \"date_start\": \"2026-11-02\", \"spend\": 1.5}",
            NOW),
        record(
            "ads_insights",
            "{\"account_id\": \"7\", \"date_start\": \"2026-11-01\", \"spend\": 2}",
            NOW));

    assertThat(place.ops("day::text as day", "dirty_slice"))
        .extracting(row -> row.get("day"))
        .isEqualTo(List.of("2026-11-01", "2026-11-02"));
    assertThat(place.ops("day::text as day", "slice")).hasSize(2);
    assertThat(owned(place)).containsExactly("performance 7");
  }

  @Test
  void accountsThatOnlyRecordsNameAreOwnedByThem() {
    Place first = fixture.place("linkedin");
    Place second = fixture.connect(first.tenant(), "second", "linkedin");

    first.land(
        record("accounts", "{\"id\": 7, \"currency\": \"USD\"}", NOW),
        record("campaigns", "{\"id\": 1, \"account\": \"urn:li:sponsoredAccount:8\"}", NOW));
    second.land(
        record("campaigns", "{\"id\": 2, \"account\": \"urn:li:sponsoredAccount:8\"}", NOW),
        record("campaigns", "{\"id\": 3, \"account\": \"urn:li:sponsoredAccount:9\"}", NOW));

    assertThat(owned(first))
        .containsExactly("geography 7", "geography 8", "performance 7", "performance 8");
    assertThat(owned(second)).containsExactly("geography 9", "performance 9");
  }

  @Test
  void figuresByPlaceOwnNothingElse() {
    Place place = fixture.place("meta");

    place.land(
        record(
            "ads_insights_region",
            "{\"account_id\": \"7\", \"date_start\": \"2026-11-02\", \"spend\": 1.5}",
            NOW));

    assertThat(owned(place)).containsExactly("geography 7");
  }

  private List<String> owned(Place place) {
    return fixture
        .superuser()
        .sql(
            """
            select stream_class || ' ' || account_id from app.account_source
            where connection_id = ? order by 1\
            """)
        .param(place.connection().id().value())
        .query(String.class)
        .list();
  }

  @Test
  void aRecordOfTheFutureIsRejected() {
    Place place = fixture.place("meta");
    long latest = LandingClock.NOW.plus(Duration.ofDays(1)).toEpochMilli();

    LandingResult result =
        place.land(
            record("things", "{\"id\": 1}", latest),
            record("things", "{\"id\": 2}", latest + 1),
            record("others", "{\"id\": 3}", 250_000_000_000_000L));

    assertThat(result.landed()).isEqualTo(1);
    assertThat(place.values("things", "id")).containsExactly("1");
    assertThat(place.rejects(result))
        .hasSize(2)
        .extracting(row -> row.get("reason"))
        .containsOnly("emitted_at lies in the future");
  }
}
