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
 * variables with raised rules, its names of places and of conversions, and its place in the
 * catalogue of metrics. All of dbt's tests hold with it, unit tests included, and what counts is
 * the tenant's choice.
 */
@IncrementTest
class FifthPlatformTests {

  private static final String STREAMS =
      """
      {"spots": {"class": "fact", "key": ["aired_on", "spot"], "day": "aired_on", "account": "station", "index": [["aired_on"]], "columns": {
        "aired_on": "date", "station": "string", "show": "string", "spot": "integer", "currency": "string", "price": "number",
        "listeners": "integer", "calls": "integer", "orders": "integer"}},
       "listeners_by_mast": {"class": "fact", "owns": "geography", "optional": true, "key": ["aired_on", "spot"], "parts": ["mast"],
        "day": "aired_on", "account": "station", "index": [["aired_on"]], "columns": {
        "aired_on": "date", "station": "string", "show": "string", "spot": "integer", "mast": "string", "price": "number", "listeners": "integer"}},
       "shows": {"class": "entity", "key": ["show"], "account": "station", "index": [["_airbyte_extracted_at"]], "columns": {
        "show": "string", "station": "string", "title": "string", "cents_a_day": "integer"}},
       "masts": {"class": "entity", "optional": true, "key": ["mast"], "index": [["_airbyte_extracted_at"]], "columns": {
        "mast": "string", "parish": "string"}}}\
      """;

  private static final String FIGURES =
      """
      select told from (
        select concat_ws(' ', f.date_day, f.account_id, c.name, f.ad_id, trim_scale(f.spend), f.currency) as told, f.tenant_id, f.platform
        from marts.fact_performance f
        join marts.dim_campaign c on c.tenant_id = f.tenant_id and c.platform = f.platform and c.campaign_id = f.campaign_id and c.is_current
      ) figures\
      """;
  private static final String PLACES =
      """
      select concat_ws(' ', date_day, region_id, trim_scale(spend)) from marts.vw_geo_daily\
      """;
  private static final String BUDGETS =
      """
      select concat_ws(' ', date_day, trim_scale(daily_budget), budget_currency) from marts.vw_pacing\
      """;
  private static final String RESULTS =
      """
      select concat_ws(' ', date_day, campaign_id, result, trim_scale(conversions)) from marts.vw_conversion_daily\
      """;

  private static final String COUNTED =
      """
      select concat_ws(' ', date_day, trim_scale(conversions)) from marts.vw_campaign_daily\
      """;
  private static final String RESTATED =
      """
      select told from (
        select concat_ws(' ', date_day, trim_scale(sum(conversions))) as told, tenant_id, platform
        from marts.restatement_log group by date_day, tenant_id, platform
      ) log\
      """;

  private static final String ORPHANS = "select missing from marts.orphan_daily";

  @Autowired private LandingFixture fixture;
  @Autowired private DbtInstallation installation;
  @TempDir private Path folder;

  @Test
  void aPlatformIsAddedByARowAndAFolder() throws Exception {
    register();
    Place place = fixture.place("radio");
    place.landWithin(
        "2026-11-01..2026-11-02",
        spot("2026-11-01", 7, "12.50", 3, 2),
        spot("2026-11-02", 8, "20", 0, 1),
        heard("2026-11-01", 7, "hill", "5"),
        heard("2026-11-01", 7, "coast", "6"),
        mast("coast", "Portland"),
        show());
    TestDatabase own = IncrementDatabase.get().copy("increments_radio");
    try (Builds builds = Builds.of(installation, projectWithRadio(), "radio")) {
      builds.incrementWithAllTests(own);
      assertFigures(own, place);
      assertThat(told(own, place, COUNTED)).containsExactly("2026-11-01 3", "2026-11-02 0");
      assertThat(told(own, place, RESULTS))
          .containsExactly("2026-11-01 morning call 3", "2026-11-02 morning call 0");
      choose(own, place, "calls", false);
      choose(own, place, "orders", true);
      builds.increment(own);
    }
    assertThat(told(own, place, COUNTED)).containsExactly("2026-11-01 2", "2026-11-02 1");
    assertThat(told(own, place, RESULTS))
        .containsExactly("2026-11-01 morning enquiry 2", "2026-11-02 morning enquiry 1");
    assertThat(told(own, place, RESTATED))
        .as("the log tells what the facts count")
        .containsExactly("2026-11-01 2", "2026-11-02 1");
  }

  private static void assertFigures(TestDatabase own, Place place) {
    assertThat(told(own, place, FIGURES))
        .containsExactly(
            "2026-11-01 IRIE Morning Time 7 12.5 JMD", "2026-11-02 IRIE Morning Time 8 20 JMD");
    assertThat(told(own, place, PLACES))
        .containsExactly(
            "2026-11-01 JM-04 6", // as its records name the mast
            "2026-11-01 JM-14 5", // as the seeded names of places do
            "2026-11-01 UNALLOCATED 1.5",
            "2026-11-02 UNALLOCATED 20");
    assertThat(told(own, place, BUDGETS))
        .containsExactly("2026-11-01 1500 JMD", "2026-11-02 1500 JMD");
    assertThat(told(own, place, ORPHANS)).as("radio has no ad sets").isEmpty();
  }

  private static void register() {
    JdbcClient superuser = JdbcClient.create(IncrementDatabase.get().superuser());
    superuser
        .sql(
            """
            insert into app.platform (id, name, letter, colour, ordinal, lookback_days, delivery_final_days, outcome_final_days, streams)
            values ('radio', 'Radio', 'R', 8, 9, 7, 3, 8, ?::jsonb)
            on conflict (id) do update set streams = excluded.streams\
            """)
        .param(STREAMS)
        .update();
    superuser
        .sql(
            """
            insert into app.conversion_kind (platform, action, result, overlap_group)
            values ('radio', 'calls', 'call', 'call'), ('radio', 'orders', 'purchase', 'purchase') on conflict do nothing\
            """)
        .update();
    superuser
        .sql(
            "insert into app.conversion_default values ('radio', 'calls', 1) on conflict do nothing")
        .update();
  }

  private static void choose(TestDatabase database, Place place, String action, boolean counts) {
    JdbcClient.create(database.superuser())
        .sql(
            """
            insert into app.conversion_action (tenant_id, platform, action, counts, result)
            values (?, 'radio', ?, ?, 'enquiry')\
            """)
        .params(place.tenant().value(), action, counts)
        .update();
  }

  private static List<String> told(TestDatabase database, Place place, String sql) {
    return JdbcClient.create(database.superuser())
        .sql(sql + " where tenant_id = ? and platform = 'radio' order by 1")
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
                .replaceFirst(
                    "platforms_with_places: \\[([^]]*)]", "platforms_with_places: [$1, radio]")
                .replace("platforms_without_adsets: []", "platforms_without_adsets: [radio]")
                .replaceFirst(
                    "places_named_by_records: \\[([^]]*)]", "places_named_by_records: [$1, radio]")
                .replaceFirst("staging_names: \\{([^}]*)}", "staging_names: {$1, radio: radio}")
                .replaceFirst("rules: (\\d+)", "rules: 9$1"));
    change(
        project.resolve("seeds/geography/geo_lookup.csv"),
        text -> text + "radio,JM,hill,JM-14,mast\n");
    change(
        project.resolve("macros/metrics.sql"),
        text ->
            text.replaceAll(
                "('(?:spend|impressions|conversions)': \\[)([^]]*)]", "$1$2, 'radio']"));
    return project;
  }

  private static void change(Path file, UnaryOperator<String> change) throws IOException {
    String before = Files.readString(file);
    String after = change.apply(before);
    assertThat(after).isNotEqualTo(before).contains("radio");
    Files.writeString(file, after);
  }

  private static String spot(String day, int spot, String price, int calls, int orders) {
    return record(
        "spots",
        """
        {"aired_on": "%s", "station": "IRIE", "show": "morning", "spot": %d, "currency": "JMD", "price": %s, "listeners": 4000, "calls": %d, "orders": %d}\
        """
            .formatted(day, spot, price, calls, orders));
  }

  private static String heard(String day, int spot, String mast, String price) {
    return record(
        "listeners_by_mast",
        """
        {"aired_on": "%s", "station": "IRIE", "show": "morning", "spot": %d, "mast": "%s", "price": %s, "listeners": 1000}\
        """
            .formatted(day, spot, mast, price));
  }

  private static String mast(String mast, String parish) {
    return record("masts", "{\"mast\": \"%s\", \"parish\": \"%s\"}".formatted(mast, parish));
  }

  private static String show() {
    return record(
        "shows",
        "{\"show\": \"morning\", \"station\": \"IRIE\", \"title\": \"Morning Time\", \"cents_a_day\": 150000}");
  }

  private static String record(String stream, String data) {
    return LandingFixture.record(stream, data, 1_764_000_000_000L);
  }
}
