package io.tallawah.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.SystemIdentity;
import io.tallawah.ingestion.Connections;
import io.tallawah.ingestion.Ingestion;
import io.tallawah.ingestion.LandingRequest;
import io.tallawah.process.Folders;
import io.tallawah.setup.demo.DemoManifest;
import io.tallawah.setup.demo.DemoManifest.DemoFile;
import io.tallawah.setup.demo.DemoOptions;
import io.tallawah.setup.demo.DemoPack;
import io.tallawah.shared.Platform;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.TestDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Slices are replaced whole: with that rule broken on purpose the ledger no longer agrees. */
@TallawahTest
class SliceRuleTests {

  private static final String WHOLE_SLICE =
      "delete from {{ name }} m using intermediate.int_scope s";
  private static final String MERGE_ONLY =
      "delete from {{ name }} m using {{ candidate }} c, intermediate.int_scope s where"
          + " {% for key in mart.config.primary_key %}m.{{ key }} = c.{{ key }} and {% endfor %}"
          + " m.tenant_id = s.tenant_id and m.date_day = s.day"
          + " and m.connection_id = s.connection_id;";

  @Autowired private Provisioning provisioning;
  @Autowired private Connections connections;
  @Autowired private Ingestion ingestion;
  @Autowired private Warehouse warehouse;
  @Autowired private DbtInstallation installation;
  @Autowired private CurrentTenant currentTenant;
  @Autowired private SystemIdentity system;

  @TempDir private Path folder;

  @Test
  void brokenOnPurposeItIsNoticed() throws Exception {
    DemoManifest pack =
        DemoPack.write(folder, new DemoOptions(11, 1, 45, 12, LocalDate.of(2026, 11, 20), 1));
    TenantId tenant = tenant("slice-rule");
    land(tenant, pack.files().subList(0, 2));
    assertThat(warehouse.transform(TransformRequest.queued(), RunListener.SILENT).succeeded())
        .isTrue();
    land(tenant, pack.files().subList(2, pack.files().size()));

    buildWith(brokenProject());
    assertThat(facts(tenant)).as("merged only").isNotEqualTo(ledger());

    assertThat(
            warehouse
                .transform(new TransformRequest(true, null, false), RunListener.SILENT)
                .succeeded())
        .isTrue();
    assertThat(facts(tenant)).as("slices replaced").isEqualTo(ledger());
  }

  private TenantId tenant(String slug) {
    return provisioning.tenant(
        new Provisioning.NewTenant(
            slug,
            "Slice Rule",
            ZoneId.of("America/Jamaica"),
            Currency.getInstance("JMD"),
            DayOfWeek.MONDAY,
            false));
  }

  private void land(TenantId tenant, List<DemoFile> files) {
    currentTenant.runAs(tenant, () -> system.runAs("test", () -> files.forEach(this::land)));
  }

  private void land(DemoFile file) {
    var connection = connections.findOrCreate(file.connection(), new Platform(file.platform()));
    ingestion.land(
        LandingRequest.of(connection.id(), folder.resolve(file.file())).withWindow(file.window()));
  }

  /** A copy of the project whose publication replaces only the rows that come again. */
  private Path brokenProject() throws IOException {
    Path project = installation.paths().project();
    Path broken = folder.resolve("broken");
    Folders.copy(project, broken);
    Path publication = broken.resolve("macros/materializations/publication.sql");
    String rule = Files.readString(publication);
    assertThat(rule).contains(WHOLE_SLICE);
    Files.writeString(
        publication,
        rule.replaceFirst(
            Pattern.quote(WHOLE_SLICE) + "\\s+where[^;]*;", Matcher.quoteReplacement(MERGE_ONLY)));
    return broken;
  }

  private void buildWith(Path project) throws IOException, InterruptedException {
    TestDatabase database = TestDatabase.shared();
    ProcessBuilder dbt =
        new ProcessBuilder(
                installation.paths().program().toString(),
                "build",
                "--profiles-dir",
                project.toString(),
                "--project-dir",
                project.toString(),
                "--exclude",
                "tag:nightly")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("dbt.log").toFile());
    dbt.environment()
        .putAll(
            Map.of(
                "TALLAWAH_DBT_HOST", database.address().host(),
                "TALLAWAH_DBT_PORT", Integer.toString(database.address().port()),
                "TALLAWAH_DBT_NAME", database.address().name(),
                "TALLAWAH_DBT_USER", database.logins().dbt().user(),
                "TALLAWAH_DBT_PASSWORD", database.logins().dbt().password(),
                "DO_NOT_TRACK", "1"));
    assertThat(dbt.start().waitFor()).as(() -> "dbt: " + read(folder.resolve("dbt.log"))).isZero();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private Map<String, BigDecimal> ledger() throws IOException {
    Map<String, BigDecimal> spend = new TreeMap<>();
    List<String> lines = Files.readAllLines(folder.resolve(DemoPack.LEDGER));
    for (String line : lines.subList(1, lines.size())) {
      String[] cell = line.split(",", -1);
      add(spend, cell[1] + " " + cell[3] + " " + cell[4], new BigDecimal(cell[6]));
    }
    return spend;
  }

  private static Map<String, BigDecimal> facts(TenantId tenant) {
    Map<String, BigDecimal> spend = new TreeMap<>();
    JdbcClient.create(TestDatabase.shared().superuser())
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
