package io.tallawah.ingestion;

import static io.tallawah.testing.LandingFixture.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.tallawah.testing.IngestionTest;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IngestionTest
class LandedTypesTests {

  private static final long NOW = 1_795_000_000_000L;

  @Autowired private LandingFixture fixture;
  private Place place;

  @BeforeEach
  void connect() {
    place = fixture.place("meta");
  }

  @Test
  void typesOfUnknownStreamsComeFromTheirValues() {
    place.land(
        record(
            "t",
            "{\"s\":\"x\",\"i\":7,\"d\":1.50,\"b\":true,\"o\":{\"k\":[1]},\"a\":[],\"n\":null,\"big\":92233720368547758070,\"when\":\"2026-11-01\"}",
            NOW));

    assertThat(place.types("t"))
        .containsOnly(
            entry("s", "character varying"),
            entry("i", "bigint"),
            entry("d", "numeric"),
            entry("b", "boolean"),
            entry("o", "jsonb"),
            entry("a", "jsonb"),
            entry("big", "numeric"),
            entry("when", "character varying"));
    assertThat(place.values("t", "d")).containsExactly("1.50");
    assertThat(place.values("t", "big")).containsExactly("92233720368547758070");
  }

  @Test
  void typesOfModelledStreamsComeFromTheRegistry() {
    place.land(
        record(
            "ads_insights",
            "{\"account_id\":\"1\",\"date_start\":\"2026-11-01\",\"spend\":\"12.30\",\"impressions\":\"5\",\"brand_new\":1}",
            NOW));

    assertThat(place.types("ads_insights"))
        .contains(
            entry("spend", "numeric"),
            entry("date_start", "date"),
            entry("outbound_clicks", "jsonb"),
            entry("impressions", "bigint"),
            entry("brand_new", "bigint"));
    assertThat(place.values("ads_insights", "spend")).containsExactly("12.30");
  }

  @Test
  void aCatalogMessageSaysTypes() {
    place.land(
        "{\"type\":\"CATALOG\",\"catalog\":{\"streams\":[{\"name\":\"t\",\"json_schema\":{\"properties\":{"
            + "\"id\":{\"type\":[\"null\",\"string\"]},\"n\":{\"type\":[\"null\",\"number\"]},"
            + "\"i\":{\"type\":\"number\",\"airbyte_type\":\"integer\"},"
            + "\"d\":{\"type\":\"string\",\"format\":\"date\"},"
            + "\"z\":{\"type\":\"string\",\"format\":\"date-time\"},"
            + "\"l\":{\"type\":\"string\",\"format\":\"date-time\",\"airbyte_type\":\"timestamp_without_timezone\"},"
            + "\"u\":{\"type\":[\"string\",\"integer\"]},\"o\":{\"type\":\"object\"}}}}]}}",
        record(
            "t",
            "{\"id\":5,\"n\":1,\"d\":\"2026-11-01\",\"z\":\"2026-11-01T00:00:00-0500\",\"u\":\"x\"}",
            NOW));

    assertThat(place.types("t"))
        .containsOnly(
            entry("id", "character varying"),
            entry("n", "numeric"),
            entry("i", "bigint"),
            entry("d", "date"),
            entry("z", "timestamp with time zone"),
            entry("l", "timestamp without time zone"),
            entry("u", "jsonb"),
            entry("o", "jsonb"));
    assertThat(place.values("t", "u")).containsExactly("\"x\"");
    assertThat(place.values("t", "id")).containsExactly("5");
  }

  @Test
  void columnsWidenAndNeverNarrow() {
    place.land(
        record("t", "{\"id\":1,\"n\":1,\"m\":2,\"b\":true,\"j\":{\"a\":1}}", NOW),
        record("t", "{\"id\":2,\"n\":1.25,\"m\":\"7\",\"b\":\"maybe\",\"j\":\"text\"}", NOW),
        record("t", "{\"id\":3,\"n\":\"lots\",\"m\":8.0,\"b\":false,\"j\":3}", NOW),
        record("t", "{\"id\":\"urn:li:4\",\"n\":9223372036854775808,\"j\":null}", NOW));

    assertThat(place.types("t"))
        .containsOnly(
            entry("id", "character varying"),
            entry("n", "character varying"),
            entry("m", "bigint"),
            entry("b", "character varying"),
            entry("j", "jsonb"));
    assertThat(place.values("t", "id")).containsExactly("1", "2", "3", "urn:li:4");
    assertThat(place.values("t", "n")).containsExactly("1", "1.25", "lots", "9223372036854775808");
    assertThat(place.values("t", "m")).containsExactly("2", "7", "8", null);
    assertThat(place.values("t", "b")).containsExactly("true", "maybe", "false", null);
    assertThat(place.values("t", "j")).containsExactly("{\"a\": 1}", "\"text\"", "3", null);
  }

  @Test
  void aTableThatExistsIsTakenAsItIs() {
    fixture
        .superuser()
        .sql(
            """
            set role tallawah_loader;
            create schema %1$s;
            create table %1$s.t (_airbyte_raw_id varchar not null, _airbyte_extracted_at timestamptz not null,
              _airbyte_meta jsonb not null, _airbyte_generation_id bigint,
              spend numeric(38,9), fine numeric(38,9), "metrics_x" bigint, day date);
            insert into %1$s.t values ('old', now(), '{}', 0, 1.5, 2.5, 3, '2026-11-01');
            reset role\
            """
                .formatted(place.connection().schema()))
        .update();

    place.land(
        record(
            "t",
            "{\"spend\":100.00000000000004,\"fine\":0.25,\"metrics.x\":4,\"day\":\"2026-11-02T10:00:00Z\"}",
            NOW));

    assertThat(place.types("t"))
        .containsOnly(
            entry("spend", "numeric"),
            entry("fine", "numeric(38,9)"),
            entry("metrics_x", "bigint"),
            entry("day", "timestamp with time zone"));
    assertThat(place.values("t", "spend")).containsExactly("100.00000000000004", "1.500000000");
    assertThat(place.values("t", "metrics_x")).containsExactly("4", "3");
  }

  @Test
  void textOfNothingIsNullAndNotedWhereTheColumnIsNotText() {
    place.land(
        record(
            "ads_insights",
            "{\"account_id\":\"\",\"date_start\":\"2026-11-01\",\"spend\":\"\",\"actions\":\"\"}",
            NOW));

    assertThat(place.values("ads_insights", "spend")).containsExactly((String) null);
    assertThat(place.values("ads_insights", "account_id")).containsExactly("");
    assertThat(place.values("ads_insights", "actions")).containsExactly("\"\"");
    assertThat(
            place.rows("select _airbyte_meta -> 'changes' ->> 0 as change from %s", "ads_insights"))
        .extracting(row -> row.get("change"))
        .containsExactly(
            "{\"field\": \"spend\", \"change\": \"NULLED\", \"reason\": \"DESTINATION_SERIALIZATION_ERROR\"}");
  }

  @Test
  void numbersKeepTheirOwnText() {
    place.land(
        record("t", "{\"n\":-2E-18,\"id\":9007199254740993}", NOW),
        record("t", "{\"n\":0.1000,\"id\":-9223372036854775808}", NOW),
        record("t", "{\"n\":123456789012345678901234567890.123456789,\"id\":1e3}", NOW));

    assertThat(place.values("t", "n"))
        .containsExactly(
            "-0.000000000000000002", "0.1000", "123456789012345678901234567890.123456789");
    assertThat(place.values("t", "id"))
        .containsExactly("9007199254740993", "-9223372036854775808", "1000");
  }

  @Test
  void textComesThroughWhateverItHolds() {
    place.land(
        record(
            "t",
            "{\"s\":\"tab\\tline\\nback\\\\slash \\u00e9 \\ud83d\\ude00 \\/\",\"j\":{\"k\\n\":\"\\\\N\\u0001\"}}",
            NOW),
        record("t", "{\"s\":\"\\\\N\",\"j\":[\"\\\"\",1.0,  {}]}", NOW),
        record("t", "{\"s\":\"\\\\.\"}", NOW));

    assertThat(place.values("t", "s"))
        .containsExactly("tab\tline\nback\\slash é 😀 /", "\\N", "\\.");
    assertThat(place.values("t", "j"))
        .containsExactly("{\"k\\n\": \"\\\\N\\u0001\"}", "[\"\\\"\", 1.0, {}]", null);
  }

  @Test
  void aDayIsADateOrItsMidnightAndNothingElse() {
    LandingResult result =
        place.land(
            insight("2026-11-01"),
            insight("2026-11-02T00:00:00"),
            insight("2026-11-03T00:00:00.000Z"),
            insight("2026-11-04 00:00:00+00:00"),
            insight("2026-11-05T23:30:00"),
            insight("2026-11-06T00:00:00-05:00"),
            insight("2026-11-07T00:00:00+0530"),
            insight("2026-11-08 and more"));

    assertThat(place.rejects(result))
        .extracting(row -> row.get("reason"))
        .containsExactly(
            "the day carries a time",
            "the day carries a time",
            "the day carries a time",
            "no valid day in date_start");
    assertThat(place.types("ads_insights")).containsEntry("date_start", "date");
    assertThat(place.ops("day::text as day", "dirty_slice"))
        .extracting(row -> row.get("day"))
        .containsExactly("2026-11-01", "2026-11-02", "2026-11-03", "2026-11-04");
  }

  private static String insight(String day) {
    return record(
        "ads_insights", "{\"account_id\":\"7\",\"date_start\":\"" + day + "\",\"spend\":1}", NOW);
  }
}
