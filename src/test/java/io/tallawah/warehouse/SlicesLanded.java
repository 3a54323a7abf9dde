package io.tallawah.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.ingestion.LandingRequest;
import io.tallawah.process.Folders;
import io.tallawah.setup.demo.DemoManifest;
import io.tallawah.setup.demo.DemoManifest.DemoFile;
import io.tallawah.setup.demo.DemoOptions;
import io.tallawah.setup.demo.DemoPack;
import io.tallawah.shared.TenantId;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import io.tallawah.testing.TestDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tenant of the demo for {@link SliceRuleTests}: its first files land before the first run, the
 * others before the second; a project in which the rule is broken is the first to build them, and
 * then all is queued again.
 */
final class SlicesLanded implements ThreeRuns.Part {

  /**
   * A run of a project that replaces only the rows that come again.
   *
   * @param exit of dbt
   * @param log what dbt said
   * @param facts spend by platform, campaign and day, as the marts held it then
   */
  record Broken(int exit, String log, Map<String, BigDecimal> facts) {}

  private static final Path FOLDER = Path.of("target", "slice-rule").toAbsolutePath();
  private static final String WHOLE_SLICE =
      "delete from {{ name }} m using intermediate.int_scope s";
  private static final String MERGE_ONLY =
      "delete from {{ name }} m using {{ candidate }} c, intermediate.int_scope s where"
          + " {% for key in mart.config.primary_key %}m.{{ key }} = c.{{ key }} and {% endfor %}"
          + " m.tenant_id = s.tenant_id and m.date_day = s.day"
          + " and m.connection_id = s.connection_id;";

  private final LandingFixture fixture;
  private final DbtInstallation installation;
  private final DemoManifest pack;
  private final TenantId tenant;
  private Broken broken = new Broken(-1, "", Map.of());
  private Map<String, BigDecimal> replaced = Map.of();

  SlicesLanded(LandingFixture fixture, DbtInstallation installation) throws IOException {
    this.fixture = fixture;
    this.installation = installation;
    Folders.delete(FOLDER);
    Files.createDirectories(FOLDER);
    pack = DemoPack.write(FOLDER, new DemoOptions(11, 1, 45, 12, LocalDate.of(2026, 11, 20), 1));
    tenant = fixture.tenant("slice-rule");
  }

  @Override
  public void land(int run) throws IOException, InterruptedException {
    if (run == 1) {
      pack.files().subList(0, 2).forEach(this::land);
    } else if (run == 2) {
      pack.files().subList(2, pack.files().size()).forEach(this::land);
      broken = buildWith(brokenProject());
      queueAllAgain();
    }
  }

  @Override
  public void look(int run) {
    if (run == 2) {
      replaced = facts();
    }
  }

  Broken broken() {
    return broken;
  }

  /** Spend by platform, campaign and day, as the product's own project built it then. */
  Map<String, BigDecimal> replaced() {
    return replaced;
  }

  /** Spend by platform, campaign and day, as the demo's generator wrote it down. */
  Map<String, BigDecimal> ledger() throws IOException {
    Map<String, BigDecimal> spend = new TreeMap<>();
    List<String> lines = Files.readAllLines(FOLDER.resolve(DemoPack.LEDGER));
    for (String line : lines.subList(1, lines.size())) {
      String[] cell = line.split(",", -1);
      add(spend, cell[1] + " " + cell[3] + " " + cell[4], new BigDecimal(cell[6]));
    }
    return spend;
  }

  private void land(DemoFile file) {
    Place place = fixture.connect(tenant, file.connection(), file.platform());
    place.land(
        LandingRequest.of(place.connection().id(), FOLDER.resolve(file.file()))
            .withWindow(file.window()));
  }

  private void queueAllAgain() {
    fixture
        .superuser()
        .sql(
            """
            select ops.enqueue_slices(tenant_id, id, 'slice rule') from app.data_source
            where tenant_id = ?\
            """)
        .param(tenant.value())
        .query(Long.class)
        .list();
  }

  /** A copy of the project whose publication replaces only the rows that come again. */
  private Path brokenProject() throws IOException {
    Path project = FOLDER.resolve("broken");
    Folders.copy(installation.paths().project(), project);
    Path publication = project.resolve("macros/materializations/publication.sql");
    String rule = Files.readString(publication);
    assertThat(rule).contains(WHOLE_SLICE);
    Files.writeString(
        publication,
        rule.replaceFirst(
            Pattern.quote(WHOLE_SLICE) + "\\s+where[^;]*;", Matcher.quoteReplacement(MERGE_ONLY)));
    return project;
  }

  private Broken buildWith(Path project) throws IOException, InterruptedException {
    TestDatabase database = TestDatabase.shared();
    Path log = FOLDER.resolve("dbt.log");
    ProcessBuilder dbt =
        new ProcessBuilder(
                installation.paths().program().toString(),
                "build",
                "--profiles-dir",
                project.toString(),
                "--project-dir",
                project.toString(),
                "--exclude",
                "tag:nightly",
                "--log-level-file",
                "info",
                "--no-write-json")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    dbt.environment()
        .putAll(
            Map.of(
                "TALLAWAH_DBT_HOST", database.address().host(),
                "TALLAWAH_DBT_PORT", Integer.toString(database.address().port()),
                "TALLAWAH_DBT_NAME", database.address().name(),
                "TALLAWAH_DBT_USER", database.logins().dbt().user(),
                "TALLAWAH_DBT_PASSWORD", database.logins().dbt().password(),
                "DO_NOT_TRACK", "1"));
    int exit = dbt.start().waitFor();
    return new Broken(exit, Files.readString(log), facts());
  }

  private Map<String, BigDecimal> facts() {
    Map<String, BigDecimal> spend = new TreeMap<>();
    fixture
        .superuser()
        .sql(
            """
            select platform, campaign_id, date_day, sum(spend) from marts.fact_performance
            where tenant_id = ? group by 1, 2, 3\
            """)
        .param(tenant.value())
        .query(row -> {
          add(
              spend,
              row.getString(1) + " " + row.getString(2) + " " + row.getString(3),
              row.getBigDecimal(4));
        });
    return spend;
  }

  private static void add(Map<String, BigDecimal> spend, String key, BigDecimal amount) {
    if (amount.signum() != 0) {
      spend.merge(key, amount, (one, other) -> one.add(other));
      spend.computeIfPresent(key, (same, sum) -> sum.stripTrailingZeros());
    }
  }
}
