package io.tallawah.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallawah.keys.internal.KeyProviders;
import io.tallawah.keys.internal.MasterKeyFile;
import io.tallawah.keys.internal.PrivateFile;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.PlatformScope;
import io.tallawah.testing.FailingDataSource;
import io.tallawah.testing.OneSession;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TallawahTest
class KeyRotationTests {

  private static final int SECRETS = 120;
  private static final SealedColumn COLUMN =
      SealedColumn.ofTenants("app.platform_credential", "id", "secret");

  @TempDir private Path folder;
  @Autowired private CurrentTenant currentTenant;
  @Autowired private PlatformScope platform;

  private final Map<UUID, String> secrets = new HashMap<>();
  private final Map<UUID, TenantId> owners = new HashMap<>();
  private final DataSource database = TestDatabase.fresh("key_rotation").owner();
  private final JdbcClient jdbc = JdbcClient.create(database);
  private final List<Object> told = new ArrayList<>();
  private PrivateFile masterKeys = new PrivateFile(Path.of("unset"), "", "");

  @BeforeEach
  void secretsOfTwoTenants() {
    masterKeys = new PrivateFile(folder.resolve("master-keys"), "master key file", "X");
    jdbc.sql("truncate app.tenant, app.platform_key, app.key_rotation cascade").update();
    MasterKeyFile.readOrCreate(masterKeys);
    List<TenantId> tenants = List.of(tenant("one"), tenant("two"));
    OneSession.in(
        database,
        session -> {
          for (TenantId tenant : tenants) {
            for (int number = 0; number < SECRETS; number++) {
              store(session, tenant, "secret " + number);
            }
          }
        });
  }

  @Test
  void everySecretIsSealedByTheNewKeyAndTheOldOneRetired() {
    KeyRotation.Outcome outcome = rotation(database).run();

    assertThat(outcome).isEqualTo(new KeyRotation.Outcome(3, 2 * SECRETS, 0, 2));
    assertThat(told)
        .as("of the platform, which had no key, and of each tenant")
        .containsExactlyInAnyOrder(rotated(1), rotated(2), rotated(2));
    assertEverySecretIsReadable();
    assertThat(versionsInUse()).containsExactly(2);
    assertThat(rotation(database).run().sealed()).isEqualTo(2 * SECRETS);
    assertThat(versionsInUse()).containsExactly(3);
  }

  @Test
  void killedTwentyTimesItIsCarriedOnAndEverySecretStaysReadable() {
    Random random = new Random(20);
    FailingDataSource failing = new FailingDataSource(database);
    for (int kill = 0; kill < 20; kill++) {
      failing.failAt(1 + random.nextInt(200));
      assertThatThrownBy(() -> rotation(failing).run()).isNotNull();
      assertEverySecretIsReadable();
    }
    rotation(database).run();

    assertEverySecretIsReadable();
    assertThat(versionsInUse()).containsExactly(2);
    assertThat(
            jdbc.sql("select count(*) from app.key_rotation where ended_at is null")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void whatIsStoredMeanwhileIsSealedByTheNewKeyToo() {
    TenantId tenant = owners.values().iterator().next();
    CompletableFuture<KeyRotation.Outcome> rotating =
        CompletableFuture.supplyAsync(rotation(database)::run);
    int stored = 0;
    while (!rotating.isDone()) {
      store(database, tenant, "meanwhile " + stored++);
    }

    assertThat(rotating.join().broken()).isZero();
    assertThat(stored).isPositive();
    assertEverySecretIsReadable();
    assertThat(versionsInUse()).containsExactly(2);
  }

  @Test
  void aBrokenValueIsToldAndKeepsItsVersion() {
    UUID broken = secrets.keySet().iterator().next();
    jdbc.sql(
            "update app.platform_credential set secret = set_byte(secret, 30, 255 - get_byte(secret, 30)) where id = ?")
        .param(broken)
        .update();

    KeyRotation.Outcome outcome = rotation(database).run();

    assertThat(outcome).isEqualTo(new KeyRotation.Outcome(3, 2 * SECRETS - 1, 1, 1));
    secrets.remove(broken);
    assertEverySecretIsReadable();
  }

  @Test
  void whenAMasterKeyWasAddedAllKeysAreWrappedByIt() throws IOException {
    UnwrappedKeys running = unwrapped();
    Files.writeString(
        masterKeys.path(), "2:" + random() + "\n" + Files.readString(masterKeys.path()));
    rotation(database).run();
    dropMasterKey("1:");

    assertEverySecretIsReadable();
    assertThat(
            jdbc.sql(
                    "select distinct substring(wrapped from 1 for 4) = '\\x00000002' from app.data_key")
                .query(Boolean.class)
                .list())
        .containsExactly(true);
    assertReadableBy(running);
  }

  @Test
  void twoRotationsDoNotRunAtOnce() throws Exception {
    try (var other = database.getConnection();
        var statement = other.createStatement()) {
      statement.execute("select pg_advisory_lock(hashtext('tallawah key rotation'))");
      assertThatThrownBy(() -> rotation(database).run())
          .isInstanceOf(ProblemException.class)
          .hasMessage("Another rotation of keys is running.");
    }
  }

  private void dropMasterKey(String start) throws IOException {
    List<String> lines = Files.readAllLines(masterKeys.path());
    Files.write(masterKeys.path(), lines.stream().filter(line -> !line.startsWith(start)).toList());
  }

  private static AuditEvent rotated(int version) {
    return AuditEvent.change("key.rotated", null, Map.of(), Map.of("version", version));
  }

  private KeyRotation rotation(DataSource source) {
    return new KeyRotation(
        source, unwrapped(), List.of(() -> List.of(COLUMN)), currentTenant, platform, told::add);
  }

  private UnwrappedKeys unwrapped() {
    return new UnwrappedKeys(new KeyProviders(List.of(MasterKeyFile.read(masterKeys))));
  }

  private TenantId tenant(String slug) {
    TenantId tenant = new TenantId(UUID.randomUUID());
    jdbc.sql(
            "insert into app.tenant (id, slug, name, time_zone, reporting_currency) values (?, ?, ?, 'UTC', 'JMD')")
        .params(tenant.value(), "tenant-" + slug, slug)
        .update();
    return tenant;
  }

  private void store(DataSource source, TenantId tenant, String secret) {
    UUID id = UUID.randomUUID();
    JdbcClient client = JdbcClient.create(source);
    DataKeys keys = new DataKeys(client, unwrapped());
    TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(source));
    transactions.executeWithoutResult(status ->
        client
            .sql(
                """
                insert into app.platform_credential (tenant_id, id, platform, label, kind, secret, fingerprint)
                values (?, ?, 'meta', ?, 'api_key', ?, '0123456789abcdef')\
                """)
            .params(
                tenant.value(),
                id,
                id.toString(),
                keys.active(KeyRing.of(KeyOwner.tenant(tenant)))
                    .seal(
                        KeyOwner.tenant(tenant),
                        place(id),
                        secret.getBytes(StandardCharsets.UTF_8)))
            .update());
    secrets.put(id, secret);
    owners.put(id, tenant);
  }

  private void assertEverySecretIsReadable() {
    assertReadableBy(unwrapped());
  }

  private void assertReadableBy(UnwrappedKeys unwrapped) {
    Map<UUID, String> read = new HashMap<>();
    OneSession.in(database, session -> read(JdbcClient.create(session), unwrapped, read));
    assertThat(read).isEqualTo(secrets);
  }

  private void read(JdbcClient client, UnwrappedKeys unwrapped, Map<UUID, String> read) {
    DataKeys keys = new DataKeys(client, unwrapped);
    client
        .sql("select id, secret from app.platform_credential")
        .query(row -> {
          UUID id = row.getObject(1, UUID.class);
          if (secrets.containsKey(id)) {
            KeyOwner owner = KeyOwner.tenant(java.util.Objects.requireNonNull(owners.get(id)));
            byte[] sealed = row.getBytes(2);
            byte[] plain =
                keys.version(KeyRing.of(owner), DataKey.versionOf(sealed))
                    .orElseThrow()
                    .open(owner, place(id), sealed);
            read.put(id, new String(plain, StandardCharsets.UTF_8));
          }
        });
  }

  private List<Integer> versionsInUse() {
    return jdbc.sql(
            """
            select distinct get_byte(secret, 4) from app.platform_credential
            union select version from app.data_key where retired_at is null order by 1\
            """)
        .query(Integer.class)
        .list();
  }

  private static Place place(UUID id) {
    return new Place(COLUMN.table(), id.toString(), COLUMN.column());
  }

  private static String random() {
    return Base64.getEncoder().encodeToString(io.tallawah.keys.internal.AesGcm.newKey());
  }
}
