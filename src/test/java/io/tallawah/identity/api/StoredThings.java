package io.tallawah.identity.api;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.operator.internal.ExportFiles;
import io.tallawah.shared.TenantId;
import io.tallawah.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Things that {@link MatrixThings} puts straight into the database. */
final class StoredThings {

  private final JdbcClient superuser = JdbcClient.create(TestDatabase.shared().superuser());
  private final Provisioning provisioning;
  private final ExportFiles archives;

  StoredThings(Provisioning provisioning, ExportFiles archives) {
    this.provisioning = provisioning;
    this.archives = archives;
  }

  /** The id of a new one that is suspended. */
  UUID suspended() {
    UUID made = new TestPeople(provisioning).tenant().value();
    superuser.sql("update app.tenant set status = 'suspended' where id = ?").param(made).update();
    return made;
  }

  /** The id of a new one whose deletion waits. */
  String doomed() {
    UUID made = suspended();
    superuser
        .sql(
            """
            insert into app.tenant_deletion (id, deleted_tenant, slug, name, reason, asked_by, asked_by_name, due_at)
            select gen_random_uuid(), id, slug, name, 'a reason', id, 'op@x.example', now() + interval '7 days'
            from app.tenant where id = ?\
            """)
        .param(made)
        .update();
    return made.toString();
  }

  /** The id of a stored picture. */
  String picture(TenantId tenant) {
    UUID id = UUID.randomUUID();
    superuser
        .sql(
            """
            insert into app.creative_picture (tenant_id, platform, account_id, creative_key, id,
              state, next_try, address_hash, picture)
            values (?, 'meta', '1', ?, ?, 'ready', now(), 'h', '\\x00')\
            """)
        .params(tenant.value(), MatrixThings.unique(), id)
        .update();
    return id.toString();
  }

  /** The id of a run. */
  String run(TenantId tenant) {
    UUID id = UUID.randomUUID();
    superuser
        .sql(
            """
            insert into ops.dbt_run (tenant_id, id, command, started_at, status)
            values (?, ?, 'build', now(), 'succeeded')\
            """)
        .params(tenant.value(), id)
        .update();
    return id.toString();
  }

  /** An account of the platform meta that a connection owns. */
  String ownedAccount(TenantId tenant) {
    String account = MatrixThings.unique();
    superuser
        .sql(
            """
            insert into app.data_source (tenant_id, id, platform, name)
            values (?, cast(? as uuid), 'meta', 'matrix') on conflict do nothing\
            """)
        .params(tenant.value(), MatrixThings.CONNECTION)
        .update();
    superuser
        .sql(
            """
            insert into app.account_source (tenant_id, platform, account_id, stream_class, connection_id)
            values (?, 'meta', ?, 'performance', cast(? as uuid))\
            """)
        .params(tenant.value(), account, MatrixThings.CONNECTION)
        .update();
    return account;
  }

  /** The id of an archive of a tenant's data that can be fetched. */
  String archive(TenantId tenant) {
    UUID id = UUID.randomUUID();
    superuser
        .sql(
            """
            insert into app.tenant_export (tenant_id, id, asked_by, asked_by_name, state, bytes, sha256, expires_at)
            values (?, ?, ?, 'owner', 'ready', 3, 'h', now() + interval '1 day')\
            """)
        .params(tenant.value(), id, tenant.value())
        .update();
    Path file = archives.archive(tenant, id);
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, "zip");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return id.toString();
  }

  /** The id of a region set of a tenant's own. */
  String regionSet(TenantId tenant) {
    UUID id = UUID.randomUUID();
    superuser
        .sql("insert into app.region_set (tenant_id, id, name) values (?, ?, ?)")
        .params(tenant.value(), id, "Set " + id)
        .update();
    return id.toString();
  }

  /** The code of a region of a tenant's own. */
  String region(TenantId tenant, String code) {
    superuser
        .sql(
            """
            insert into app.region (tenant_id, region_id, set_id, name)
            values (?, ?, cast(? as uuid), 'Of the matrix')\
            """)
        .params(tenant.value(), code, regionSet(tenant))
        .update();
    return code;
  }

  /** The id of an alias of a region. */
  String alias(TenantId tenant, String region) {
    UUID id = UUID.randomUUID();
    superuser
        .sql("insert into app.region_alias (tenant_id, alias, region_id, id) values (?, ?, ?, ?)")
        .params(tenant.value(), MatrixThings.unique(), region, id)
        .update();
    return id.toString();
  }
}
