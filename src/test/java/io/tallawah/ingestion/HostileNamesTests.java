package io.tallawah.ingestion;

import static io.tallawah.testing.LandingFixture.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.testing.IngestionTest;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IngestionTest
class HostileNamesTests {

  private static final long NOW = 1_795_000_000_000L;

  @Autowired private LandingFixture fixture;

  @Test
  void fieldsLandInColumnsOfTheirOwnWhateverTheirNames() {
    Place place = fixture.place("meta");
    place.land(
        record(
            "t",
            "{\"a.b\":1,\"a b\":2,\"a_b\":3,\"_airbyte_raw_id\":\"mine\",\"\":4,\"x'\\\"; drop schema app; --\":5}",
            NOW));
    place.land(
        record(
            "t",
            "{\"a_b\":13,\"a b\":12,\"a.b\":11,\""
                + "n".repeat(200)
                + "\":6,\""
                + "n".repeat(201)
                + "\":7}",
            NOW + 1));

    Map<String, Object> second =
        place.rows("select * from %s order by _airbyte_extracted_at desc limit 1", "t").get(0);
    assertThat(second)
        .containsEntry("a_b", 11L)
        .containsEntry("a_b_1", 12L)
        .containsEntry("a_b_2", 13L)
        .containsValues(6L, 7L);
    assertThat(place.values("t", "_airbyte_raw_id_1")).contains("mine");
    assertThat(place.values("t", "default_name")).contains("4");
  }

  @Test
  void streamsLandInTablesOfTheirOwnWhateverTheirNames() {
    Place place = fixture.place("meta");
    List<String> names =
        List.of(
            "my.stream",
            "my stream",
            "my_stream",
            "☕",
            "é\\\"'; drop table x",
            "s".repeat(200),
            "pg_class");
    place.land(
        names.stream().map(name -> record(name, "{\"v\":\"one\"}", NOW)).toArray(String[]::new));
    place.land(
        names.reversed().stream()
            .map(name -> record(name, "{\"v\":\"two\"}", NOW))
            .toArray(String[]::new));

    List<String> counts =
        fixture
            .superuser()
            .sql(
                """
                select count(*)::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = ? and c.relkind = 'r'\
                """)
            .param(place.connection().schema())
            .query(String.class)
            .list();
    assertThat(counts).containsExactly("7");
    assertThat(place.values("my_stream", "v")).containsExactlyInAnyOrder("one", "two");
  }

  @Test
  void theTableOfARegisteredStreamIsKeptForItWhateverComesFirst() {
    Place place = fixture.place("meta");
    place.land(record("ads insights", "{\"v\":\"impostor\"}", NOW));
    place.land(
        record("ads.insights", "{\"v\":\"impostor\"}", NOW),
        record(
            "ads_insights",
            "{\"account_id\":\"7\",\"date_start\":\"2026-11-01\",\"spend\":\"3.50\"}",
            NOW));

    assertThat(place.values("ads_insights", "spend")).containsExactly("3.50");
    assertThat(tables(place))
        .hasSize(3)
        .allSatisfy(table -> assertThat(table).matches("ads_insights(_[0-9a-f]{3})?"));
  }

  private List<String> tables(Place place) {
    return fixture
        .superuser()
        .sql("select tablename::text from pg_tables where schemaname = ?")
        .param(place.connection().schema())
        .query(String.class)
        .list();
  }

  @Test
  void aStreamOfTwoNamespacesIsNotMixed() {
    Place place = fixture.place("meta");
    LandingResult result =
        place.land(
            "{\"stream\":\"t\",\"namespace\":\"a\",\"data\":{\"id\":1},\"emitted_at\":1}",
            "{\"stream\":\"t\",\"namespace\":\"b\",\"data\":{\"id\":2},\"emitted_at\":1}");
    assertThat(result.landed()).isEqualTo(1);
    assertThat(result.rejected()).isEqualTo(1);
  }

  @Test
  void aStreamThatTheSettingsNameIsTheModelledOne() {
    Place place = fixture.place("meta");
    fixture.as(
        place.tenant(),
        () -> {
          fixture
              .connections()
              .nameStreams(place.connection().id(), Map.of("account_insights", "customdaily"));
          return true;
        });
    place.landWithin(
        "2026-11-01..2026-11-01",
        record(
            "customdaily",
            "{\"account_id\":\"7\",\"date_start\":\"2026-11-01\",\"spend\":\"3.50\"}",
            NOW),
        record("account insights", "{\"v\":\"impostor\"}", NOW));

    assertThat(tables(place)).hasSize(2).contains("customdaily").doesNotContain("account_insights");
    assertThat(place.types("customdaily")).containsEntry("spend", "numeric");
    assertThat(place.ops("stream", "sync_window"))
        .extracting(row -> row.get("stream"))
        .containsExactly("account_insights");
  }
}
