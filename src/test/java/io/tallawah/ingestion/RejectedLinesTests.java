package io.tallawah.ingestion;

import static io.tallawah.testing.LandingFixture.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.shared.Sentence;
import io.tallawah.testing.IngestionTest;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IngestionTest
class RejectedLinesTests {

  private static final long NOW = 1_795_000_000_000L;
  private static final String GOOD = record("t", "{\"id\":1}", NOW);

  @Autowired private LandingFixture fixture;
  @Autowired private Loads loads;

  @Test
  void badLinesAreKeptWithTheirReasonAndTheOthersLand() {
    Map<String, String> bad = new java.util.LinkedHashMap<>();
    bad.put("hello", "not JSON");
    bad.put("{\"stream\":\"t\",\"data\":{\"id\":1},\"emitted_at\":1", "not JSON");
    bad.put("{\"stream\":\"t\",\"data\":{\"id\":01},\"emitted_at\":1}", "not JSON");
    bad.put("[1,2]", "not a message");
    bad.put("{\"a\":1}", "not a message");
    bad.put("{\"data\":{\"id\":1},\"emitted_at\":1}", "no stream");
    bad.put("{\"stream\":\"\",\"data\":{\"id\":1},\"emitted_at\":1}", "no stream");
    bad.put("{\"stream\":\"t\",\"data\":[1],\"emitted_at\":1}", "data is not an object");
    bad.put("{\"stream\":\"t\",\"emitted_at\":1}", "no data");
    bad.put("{\"stream\":\"t\",\"data\":{\"id\":1}}", "no emitted_at");
    bad.put(
        "{\"stream\":\"t\",\"data\":{\"id\":1},\"emitted_at\":\"now\"}",
        "emitted_at is not a time in milliseconds");
    bad.put(
        "{\"stream\":\"t\",\"data\":{\"id\":1},\"emitted_at\":1e300}",
        "emitted_at is not a time in milliseconds");
    bad.put(
        "{\"stream\":\"t\",\"data\":{\"id\":1},\"emitted_at\":1,\"emitted_at\":2}",
        "the message has emitted_at twice");
    bad.put("{\"type\":\"RECORD\"}", "no record");
    bad.put("{\"type\":\"SONG\"}", "unknown type of message");
    bad.put(record("t", "{\"s\":\"a\\u0000b\"}", NOW), "holds the character U+0000");
    bad.put(record("t", "{\"o\":{\"k\":\"\\ud800\"}}", NOW), "holds half a surrogate pair");
    bad.put(record("t", "{\"n\":1e99999}", NOW), "a number is out of range");
    bad.put(record("t", "{\"id\":1,\"id\":2}", NOW), "a field is there twice");
    bad.put(
        record("t", "{\"x\":" + "[".repeat(600) + "]".repeat(600) + "}", NOW), "nested too deep");
    bad.put(
        "{\"stream\":\"ads_insights\",\"data\":{\"date_start\":\"soon\"},\"emitted_at\":1}",
        "no valid day in date_start");
    bad.put(
        record("campaigns", "{\"id\":\"" + "7".repeat(3_000) + "\"}", NOW),
        "a key is longer than 2,000 bytes");
    List<String> lines = new ArrayList<>(List.of(GOOD));
    lines.addAll(bad.keySet());
    lines.add(record("t", "{\"id\":2}", NOW));

    Place place = fixture.place("meta");
    LandingResult result = place.land(lines.toArray(String[]::new));

    List<Map<String, Object>> rejects = place.rejects(result);
    assertThat(rejects).extracting(row -> row.get("reason")).isEqualTo(List.copyOf(bad.values()));
    assertThat(rejects).extracting(row -> row.get("text")).isEqualTo(List.copyOf(bad.keySet()));
    assertThat(result.landed()).isEqualTo(2);
    assertThat(result.rejected()).isEqualTo(bad.size());
    assertThat(rejects.get(0).get("line")).isEqualTo(2L);
    assertThat(rejects.get(7).get("stream")).isEqualTo("t");
    assertThat(place.values("t", "id")).containsExactly("1", "2");
    assertThat(place.types("t").keySet()).containsExactly("id");
  }

  @Test
  void aReasonIsKeptWithWhatWasFoundAndAnOldOneIsAsItWasWritten() {
    Place place = fixture.place("meta");
    LandingResult result =
        place.land(
            GOOD,
            record("ads_insights", "{\"date_start\":\"soon\"}", NOW),
            record("campaigns", "{\"id\":\"" + "7".repeat(3_000) + "\"}", NOW),
            "hello",
            "of old");
    fixture
        .superuser()
        .sql(
            "update ops.reject set reason = 'no valid day in day', reason_parts = null where load_id = ? and line = 5")
        .param(result.load())
        .update();

    assertThat(fixture.as(place.tenant(), () -> loads.rejects(result.load(), 10)))
        .extracting(Loads.Reject::reason)
        .containsExactly(
            Sentence.of("no valid day in {0}", "date_start"),
            Sentence.of("a key is longer than {0} bytes", 2_000),
            Sentence.of("not JSON"),
            Sentence.of("no valid day in day"));
  }

  @Test
  void linesOfAStreamWithTooLongANameAreRejectedAndTheOthersLand() {
    String longName = "s".repeat(5_000);
    Place place = fixture.place("meta");
    LandingResult result =
        place.land(
            GOOD,
            record(longName, "{\"id\":1}", NOW),
            trace("STREAM_STATUS", "stream_status", longName),
            trace("ERROR", "error", longName));

    assertThat(result.landed()).isEqualTo(1);
    assertThat(place.rejects(result))
        .hasSize(3)
        .extracting(row -> row.get("reason"))
        .containsOnly("the stream's name is longer than 200 characters");
    assertThat(place.rejects(result).get(0)).containsEntry("stream", "s".repeat(200));
  }

  private static String trace(String type, String part, String stream) {
    return "{\"type\":\"TRACE\",\"trace\":{\"type\":\"%s\",\"emitted_at\":%d,\"%s\":{%s,%s}}}"
        .formatted(
            type,
            NOW,
            part,
            "\"stream_descriptor\":{\"name\":\"" + stream + "\"}",
            "\"status\":\"COMPLETE\"");
  }

  @Test
  void bytesThatAreNoTextAreRejected() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes((GOOD + "\n").getBytes(StandardCharsets.UTF_8));
    file.writeBytes("{\"stream\":\"t\",\"data\":{\"id\":\"".getBytes(StandardCharsets.UTF_8));
    file.writeBytes(new byte[] {(byte) 0xC0, (byte) 0x80, (byte) 0xFF, 0});
    file.writeBytes("\"},\"emitted_at\":1}\n".getBytes(StandardCharsets.UTF_8));

    Place place = fixture.place("meta");
    LandingResult result = place.landBytes(null, file.toByteArray());

    assertThat(result.landed()).isEqualTo(1);
    assertThat(place.rejects(result))
        .extracting(row -> row.get("reason"))
        .containsExactly("not UTF-8");
  }

  @Test
  void otherMessagesAreNoRejects() {
    Place place = fixture.place("meta");
    LandingResult result =
        place.land(
            "{\"type\":\"LOG\",\"log\":{\"level\":\"INFO\",\"message\":\"x\"}}",
            "{\"type\":\"STATE\",\"state\":{}}",
            "{\"type\":\"SPEC\",\"spec\":{}}",
            "{\"type\":\"CONNECTION_STATUS\",\"connectionStatus\":{\"status\":\"SUCCEEDED\"}}",
            "{\"type\":\"TRACE\",\"trace\":{\"type\":\"ESTIMATE\"}}",
            "",
            "   \r",
            GOOD + "\r");
    assertThat(result.landed()).isEqualTo(1);
    assertThat(result.rejected()).isZero();
  }

  @Test
  void rowsThatPostgresqlRefusesAreRejectedOneByOne() {
    Place place = fixture.place("meta");
    place.land(GOOD);
    fixture
        .superuser()
        .sql("alter table " + place.table("t") + " add constraint small check (id < 100)")
        .update();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      lines.add(record("t", "{\"id\":" + (i == 13 || i == 14 || i == 49 ? 1000 : i) + "}", NOW));
    }

    LandingResult result = place.land(lines.toArray(String[]::new));

    assertThat(result.landed()).isEqualTo(47);
    assertThat(place.rejects(result))
        .extracting(row -> row.get("line"))
        .containsExactly(14L, 15L, 50L);
  }

  @Test
  void aRecordTooWideForARowIsRejected() {
    StringBuilder wide = new StringBuilder("{");
    for (int i = 0; i < 1_400; i++) {
      wide.append(i == 0 ? "" : ",").append("\"f").append(i).append("\":\"some text of a field\"");
    }
    Place place = fixture.place("meta");
    LandingResult result =
        place.land(GOOD, record("t", wide.append('}').toString(), NOW), GOOD + " ");
    assertThat(result.landed()).isEqualTo(2);
    assertThat(result.rejected()).isEqualTo(1);
  }
}
