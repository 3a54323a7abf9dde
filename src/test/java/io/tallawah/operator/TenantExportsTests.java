package io.tallawah.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.SignedIn;
import io.tallawah.identity.TestPeople;
import io.tallawah.operator.internal.ExportFiles;
import io.tallawah.operator.internal.ExportLoop;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.Sentence;
import io.tallawah.shared.UserId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An archive of a tenant's rows, from asking to expiring. */
@TallawahTest
class TenantExportsTests {

  private static final String CANARY = "canary-0b5e7a123";

  @Autowired Provisioning provisioning;
  @Autowired TenantExports exports;
  @Autowired ExportLoop loop;
  @Autowired ExportFiles files;
  @Autowired CurrentTenant currentTenant;

  private final JdbcClient superuser = JdbcClient.create(TestDatabase.shared().superuser());
  private TestPeople people;
  private TestPeople others;

  @BeforeEach
  void aTenantWithSecrets() {
    people = new TestPeople(provisioning);
    others = new TestPeople(provisioning);
    others.person("owner");
    superuser
        .sql(
            """
            insert into app.platform_credential (tenant_id, id, platform, label, kind, secret, fingerprint)
            values (:tenant, gen_random_uuid(), 'meta', E'=cmd\\n"two", lines', 'api_key', :canary, left(:text, 16))\
            """)
        .param("tenant", people.tenant().value())
        .param("canary", CANARY.getBytes(StandardCharsets.UTF_8))
        .param("text", CANARY)
        .update();
    superuser
        .sql(
            "insert into app.data_key (tenant_id, version, provider, wrapped) values (?, 1, 'file', ?)")
        .params(people.tenant().value(), CANARY.getBytes(StandardCharsets.UTF_8))
        .update();
    SignedIn.as(people.person("owner"), people.email("owner"));
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void theArchiveHasTheTenantsRowsWholeAndCounted() throws Exception {
    Map<String, byte[]> archive = archive(made());
    JsonNode manifest = JsonMapper.shared().readTree(ReadArchive.content(archive, "manifest.json"));

    assertThat(manifest.at("/tenant/slug").asString()).isEqualTo(people.slug());
    for (JsonNode file : manifest.get("files")) {
      byte[] content = ReadArchive.content(archive, file.get("file").asString());
      assertThat(ReadArchive.lines(content)).hasSize(file.get("rows").asInt());
      assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
          .isEqualTo(file.get("sha256").asString());
    }
    assertThat(archive).containsKeys("README.txt", "app/tenant.ndjson", "ops/load.ndjson");
    assertThat(ReadArchive.rows(archive, "app/user_account.ndjson"))
        .extracting(row -> row.get("email").asString())
        .contains(people.email("owner"));
    assertThat(ReadArchive.rows(archive, "app/platform_credential.ndjson"))
        .singleElement()
        .satisfies(
            row -> assertThat(row.get("label").asString()).isEqualTo("=cmd\n\"two\", lines"));
  }

  @Test
  void noSecretAndNoRowOfAnotherTenantIsInIt() throws Exception {
    Map<String, byte[]> archive = archive(made());

    archive.forEach((name, content) ->
        assertThat(new String(content, StandardCharsets.UTF_8))
            .as(name)
            .doesNotContain(
                CANARY, HexFormat.of().formatHex(CANARY.getBytes(StandardCharsets.UTF_8)))
            .doesNotContain(others.tenant().toString(), others.slug()));
    JsonNode manifest = JsonMapper.shared().readTree(ReadArchive.content(archive, "manifest.json"));
    assertThat(manifest.at("/left_out/tables").toString()).contains("app.data_key");
    assertThat(ReadArchive.file(manifest, "app.platform_credential").get("left_out").toString())
        .contains("secret", "fingerprint");
  }

  @Test
  void noColumnOfBytesIsExported() throws Exception {
    for (JsonNode file :
        JsonMapper.shared()
            .readTree(ReadArchive.content(archive(made()), "manifest.json"))
            .get("files")) {
      assertThat(file.get("columns").toString())
          .as(file.get("table").asString())
          .doesNotContain("bytea");
    }
  }

  @Test
  void aLineIsReadBackByTheDatabase() throws Exception {
    byte[] tenant = ReadArchive.content(archive(made()), "app/tenant.ndjson");
    assertThat(
            superuser
                .sql("select (jsonb_populate_record(null::app.tenant, cast(? as jsonb))).slug")
                .param(ReadArchive.lines(tenant).getFirst())
                .query(String.class)
                .single())
        .isEqualTo(people.slug());
  }

  @Test
  void oneThatWasCutOffIsMadeAgain() throws Exception {
    inTenant(() -> {
      exports.ask();
      return true;
    });
    set("state = 'running', tables_done = 3");
    loop.turn();
    assertThat(only().state()).isEqualTo(TenantExport.State.READY);
  }

  @Test
  void oneThatFailedTellsTheIdOfTheLog() throws Exception {
    Path folder =
        Objects.requireNonNull(files.archive(people.tenant(), UUID.randomUUID()).getParent());
    Files.createDirectories(Objects.requireNonNull(folder.getParent()));
    Files.createFile(folder);
    made();
    assertThat(only().state()).isEqualTo(TenantExport.State.FAILED);
    assertThat(only().problem())
        .satisfies(problem -> assertThat(problem.pattern()).isEqualTo("It failed. Id {0}"))
        .satisfies(problem -> assertThat(problem.english()).matches("It failed\\. Id \\w+"));
    set("problem = 'It failed. Id 7', problem_parts = null");
    assertThat(only().problem()).isEqualTo(Sentence.of("It failed. Id 7"));
    Files.delete(folder);
  }

  @Test
  void aTenantHasOneInTheMaking() throws Exception {
    inTenant(() -> {
      exports.ask();
      return true;
    });
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() ->
            inTenant(() -> {
              exports.ask();
              return true;
            }));
    loop.turn();
  }

  @Test
  void thePermissionIsAskedAgainWhenItIsFetched() throws Exception {
    UUID made = made();
    SignedIn.as(people.person("admin"), people.email("admin"));
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> archive(made));
    SignedIn.as(others.person("owner"), others.email("owner"));
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() ->
            currentTenant.callAs(
                others.tenant(),
                () -> {
                  exports.download(made, new ByteArrayOutputStream());
                  return true;
                }));
  }

  @Test
  void itExpiresAndItsFileGoes() throws Exception {
    UUID made = made();
    set("expires_at = now()");
    assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> archive(made));
    loop.turn();
    assertThat(files.archive(people.tenant(), made)).doesNotExist();
    assertThat(only().state()).isEqualTo(TenantExport.State.EXPIRED);
  }

  @Test
  void anOperatorExportsTooAndBothLogsSaySo() throws Exception {
    UserId operator = people.user("operator");
    provisioning.operator(operator);
    SignedIn.asOperator(operator, "operator@" + people.slug() + ".example");
    exports.askFor(people.tenant());
    loop.turn();
    UUID made = exports.listOf(people.tenant()).getFirst().id();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exports.downloadOf(people.tenant(), made, out);

    assertThat(ReadArchive.unzip(out.toByteArray())).containsKey("manifest.json");
    assertThat(
            superuser
                .sql(
                    "select action from app.audit_log where tenant_id = ? and action like 'tenant.export%' order by id")
                .param(people.tenant().value())
                .query(String.class)
                .list())
        .containsExactly("tenant.export_asked", "tenant.export_made", "tenant.export_fetched");
    assertThat(
            superuser
                .sql("select action from app.platform_audit_log where subject = ? order by id")
                .param(people.tenant().toString())
                .query(String.class)
                .list())
        .containsExactly("tenant.export_asked", "tenant.export_fetched");
  }

  @Test
  void whoOnlyClaimsToBeAnOperatorSeesNoTenant() {
    SignedIn.asOperator(people.user("nobody"), "nobody@" + people.slug() + ".example");
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> exports.askFor(people.tenant()));
  }

  private UUID made() throws Exception {
    inTenant(() -> {
      exports.ask();
      return true;
    });
    loop.turn();
    return only().id();
  }

  private TenantExport only() throws Exception {
    SignedIn.as(people.person("owner"), people.email("owner"));
    List<TenantExport> all = inTenant(exports::list);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private Map<String, byte[]> archive(UUID export) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    inTenant(() -> {
      exports.download(export, out);
      return true;
    });
    return ReadArchive.unzip(out.toByteArray());
  }

  private void set(String what) {
    superuser
        .sql("update app.tenant_export set " + what + " where tenant_id = ?")
        .param(people.tenant().value())
        .update();
  }

  private <T> T inTenant(Callable<T> act) throws Exception {
    return currentTenant.callAs(people.tenant(), act);
  }
}
