package io.tallawah.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.keys.internal.KeyProviders;
import io.tallawah.keys.internal.MasterKeyFile;
import io.tallawah.keys.internal.PrivateFile;
import io.tallawah.process.BesiegedProduct;
import io.tallawah.process.Installation;
import io.tallawah.shared.TenantId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The real {@code rotate-keys}, killed outright at seeded random moments beside a live server. */
@Tag("peers")
class RotationKillTests {

  private static final int SECRETS = 3_000;
  private static final int KILLS = 20;
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final SealedColumn COLUMN =
      SealedColumn.ofTenants("app.platform_credential", "id", "secret");

  private final Installation product = BesiegedProduct.installation();
  private final Map<UUID, String> secrets = new HashMap<>();
  private SingleConnectionDataSource database;
  private JdbcClient jdbc;
  private TenantId tenant;

  @BeforeEach
  void secretsOfATenant() throws Exception {
    Connection connection = product.connect();
    database = new SingleConnectionDataSource(connection, true);
    jdbc = JdbcClient.create(database);
    tenant =
        new TenantId(
            jdbc.sql("select id from app.tenant where slug = 'montego-resorts'")
                .query(UUID.class)
                .single());
    TransactionTemplate together = new TransactionTemplate(new JdbcTransactionManager(database));
    together.executeWithoutResult(status -> {
      DataKey key = keys().active(ring());
      for (int number = 0; number < SECRETS; number++) {
        store(key, "canary-rotated-" + number);
      }
    });
  }

  @AfterEach
  void remove() {
    jdbc.sql("delete from app.platform_credential where label like 'rotated-%'").update();
    database.destroy();
  }

  @Test
  void killedTwentyTimesNoSecretIsLost() throws Exception {
    long began = System.nanoTime();
    assertThat(product.run(LIMIT, "rotate-keys", "--json")).as(product.tail()).isZero();
    long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    Random random = new Random(20);
    int cutOff = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process rotation = product.start("rotate-keys", "--json");
      if (!rotation.waitFor(whole / 4 + random.nextLong(whole * 3 / 4), TimeUnit.MILLISECONDS)) {
        rotation.destroyForcibly();
        assertThat(rotation.waitFor()).isNotZero();
        cutOff++;
      }
      assertEverySecretIsReadable();
    }
    System.out.printf("rotate-keys: %d of %d cut off, a whole one %d ms%n", cutOff, KILLS, whole);
    assertThat(cutOff).isGreaterThan(KILLS / 2);
    assertThat(product.run(LIMIT, "rotate-keys", "--json")).as(product.tail()).isZero();
    assertEverySecretIsReadable();
    assertThat(
            versions(
                "select distinct get_byte(secret, 4) from app.platform_credential where tenant_id = ?"))
        .isEqualTo(1);
    assertThat(
            versions(
                "select count(*) from app.data_key where retired_at is null and tenant_id = ?"))
        .isEqualTo(1);
    assertThat(product.run(LIMIT, "verify-audit", "--json")).as(product.tail()).isZero();
    assertThat(product.run(LIMIT, "check-config", "--json")).as(product.tail()).isZero();
  }

  private long versions(String sql) {
    return sql.startsWith("select distinct")
        ? jdbc.sql(sql).param(tenant.value()).query(Integer.class).list().size()
        : jdbc.sql(sql).param(tenant.value()).query(Long.class).single();
  }

  private void assertEverySecretIsReadable() {
    DataKeys keys = keys();
    Map<UUID, String> read = new HashMap<>();
    jdbc.sql("select id, secret from app.platform_credential where label like 'rotated-%'")
        .query(row -> {
          UUID id = Objects.requireNonNull(row.getObject(1, UUID.class));
          byte[] sealed = row.getBytes(2);
          byte[] plain =
              keys.version(ring(), DataKey.versionOf(sealed))
                  .orElseThrow()
                  .open(KeyOwner.tenant(tenant), place(id), sealed);
          read.put(id, new String(plain, StandardCharsets.UTF_8));
        });
    assertThat(read).isEqualTo(secrets);
  }

  private void store(DataKey key, String secret) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into app.platform_credential (tenant_id, id, platform, label, kind, secret, fingerprint)
            values (?, ?, 'meta', ?, 'api_key', ?, '0123456789abcdef')\
            """)
        .params(
            tenant.value(),
            id,
            "rotated-" + id,
            key.seal(KeyOwner.tenant(tenant), place(id), secret.getBytes(StandardCharsets.UTF_8)))
        .update();
    secrets.put(id, secret);
  }

  private DataKeys keys() {
    PrivateFile masterKeys =
        new PrivateFile(product.home().resolve("keys/master-keys"), "master key file", "X");
    return new DataKeys(
        jdbc,
        new UnwrappedKeys(new KeyProviders(java.util.List.of(MasterKeyFile.read(masterKeys)))));
  }

  private KeyRing ring() {
    return KeyRing.of(KeyOwner.tenant(tenant));
  }

  private static Place place(UUID id) {
    return new Place(COLUMN.table(), id.toString(), COLUMN.column());
  }
}
