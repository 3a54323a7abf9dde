package io.tallawah.increments;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.process.Folders;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import io.tallawah.testing.TestDatabase;
import io.tallawah.warehouse.DbtInstallation;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A platform is data: radio becomes one by a row in the registry, a staging folder, its id in dbt's
 * variables with raised rules, and its place in the catalogue of metrics.
 */
@IncrementTest
class FifthPlatformTests {

  @Autowired private LandingFixture fixture;
  @Autowired private DbtInstallation installation;
  @TempDir private Path folder;

  @Test
  void aPlatformIsAddedByARowAndAFolder() throws Exception {
    JdbcClient superuser = JdbcClient.create(IncrementDatabase.get().superuser());
    superuser
        .sql(
            """
            insert into app.platform (id, name, letter, colour, ordinal, lookback_days, delivery_final_days, outcome_final_days, streams)
            values ('radio', 'Radio', 'R', 8, 9, 7, 3, 8, ?::jsonb)
            on conflict (id) do update set streams = excluded.streams\
            """)
        .param(
            """
            {"spots": {"class": "fact", "key": ["aired_on", "spot"], "day": "aired_on", "account": "station", "index": [["aired_on"]], "columns": {
              "aired_on": "date", "station": "string", "show": "string", "spot": "integer", "currency": "string", "price": "number", "listeners": "integer"}},
             "shows": {"class": "entity", "key": ["show"], "account": "station", "index": [["_airbyte_extracted_at"]], "columns": {
              "show": "string", "station": "string", "title": "string"}}}\
            """)
        .update();
    Place place = fixture.place("radio");
    place.landWithin(
        "2026-11-01..2026-11-02",
        spot("2026-11-01", 7, "12.50"),
        spot("2026-11-02", 8, "20"),
        show());
    TestDatabase own = IncrementDatabase.get().copy("increments_radio");
    try (Builds builds = Builds.of(installation, projectWithRadio(), "radio")) {
      builds.increment(own);
      assertThat(figures(own, place))
          .containsExactly(
              "2026-11-01 IRIE Morning Time 7 12.5 JMD", "2026-11-02 IRIE Morning Time 8 20 JMD");
    }
  }

  private static List<String> figures(TestDatabase database, Place place) {
    return JdbcClient.create(database.superuser())
        .sql(
            """
            select concat_ws(' ', f.date_day, f.account_id, c.name, f.ad_id, trim_scale(f.spend), f.currency)
            from marts.fact_performance f
            join marts.dim_campaign c on c.tenant_id = f.tenant_id and c.platform = f.platform and c.campaign_id = f.campaign_id and c.is_current
            where f.tenant_id = ? and f.platform = 'radio' order by 1\
            """)
        .param(place.tenant().value())
        .query(String.class)
        .list();
  }

  private Path projectWithRadio() throws IOException, URISyntaxException {
    Path project = folder.resolve("project");
    Folders.copy(installation.paths().project(), project);
    Path radio = Path.of(Objects.requireNonNull(getClass().getResource("radio")).toURI());
    Folders.copy(radio, project.resolve("models/staging/radio"));
    change(
        project.resolve("dbt_project.yml"),
        text ->
            text.replaceFirst("platforms: \\[([^]]*)]", "platforms: [$1, radio]")
                .replaceFirst("staging_names: \\{([^}]*)}", "staging_names: {$1, radio: radio}")
                .replaceFirst("rules: (\\d+)", "rules: 9$1"));
    change(
        project.resolve("macros/metrics.sql"),
        text -> text.replaceAll("('(?:spend|impressions)': \\[)([^]]*)]", "$1$2, 'radio']"));
    return project;
  }

  private static void change(Path file, UnaryOperator<String> change) throws IOException {
    String before = Files.readString(file);
    String after = change.apply(before);
    assertThat(after).isNotEqualTo(before).contains("radio");
    Files.writeString(file, after);
  }

  private static String spot(String day, int spot, String price) {
    return LandingFixture.record(
        "spots",
        """
        {"aired_on": "%s", "station": "IRIE", "show": "morning", "spot": %d, "currency": "JMD", "price": %s, "listeners": 4000}\
        """
            .formatted(day, spot, price),
        1_764_000_000_000L);
  }

  private static String show() {
    return LandingFixture.record(
        "shows",
        "{\"show\": \"morning\", \"station\": \"IRIE\", \"title\": \"Morning Time\"}",
        1_764_000_000_000L);
  }
}
