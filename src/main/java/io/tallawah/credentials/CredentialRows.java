package io.tallawah.credentials;

import io.tallawah.shared.TenantId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of credentials. */
@Component
class CredentialRows {

  static final String TABLE = "app.platform_credential";
  static final String SECRET = "secret";

  private static final String SELECT =
      """
      select c.id, c.platform, p.name as platform_name, c.label, c.kind, c.scopes, c.expires_at,
        c.fingerprint, c.created_at, c.rotated_at, c.revoked_at
      from app.platform_credential c join app.platform p on p.id = c.platform
      where c.tenant_id = :tenant\
      """;

  private final JdbcClient jdbc;

  CredentialRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Credential> all(TenantId tenant) {
    return jdbc.sql(
            SELECT
                + " order by (c.status = 'revoked'), p.ordinal, c.label collate \"und-x-icu\", c.id")
        .param("tenant", tenant.value())
        .query((row, number) -> credential(row))
        .list();
  }

  /** An active one, held until the transaction ends. */
  Optional<Credential> lock(TenantId tenant, UUID id) {
    return jdbc.sql(SELECT + " and c.id = :id and c.status = 'active' for update of c")
        .param("tenant", tenant.value())
        .param("id", id)
        .query((row, number) -> credential(row))
        .optional();
  }

  Optional<Credential> find(TenantId tenant, UUID id) {
    return jdbc.sql(SELECT + " and c.id = :id")
        .param("tenant", tenant.value())
        .param("id", id)
        .query((row, number) -> credential(row))
        .optional();
  }

  List<Credentials.PlatformName> platforms() {
    return jdbc.sql("select id, name from app.platform order by ordinal")
        .query((row, number) -> new Credentials.PlatformName(row.getString(1), row.getString(2)))
        .list();
  }

  boolean knows(String platform) {
    return jdbc.sql("select exists (select from app.platform where id = :id)")
        .param("id", platform)
        .query(Boolean.class)
        .single();
  }

  void insert(
      TenantId tenant,
      UUID id,
      NewCredential given,
      byte[] sealed,
      String fingerprint,
      Instant now) {
    jdbc.sql(
            """
            insert into app.platform_credential (tenant_id, id, platform, label, kind, scopes, expires_at,
              secret, fingerprint, created_at, rotated_at)
            values (:tenant, :id, :platform, :label, :kind, :scopes, :expires, :secret, :fingerprint, :now, :now)\
            """)
        .param("tenant", tenant.value())
        .param("id", id)
        .param("platform", given.platform())
        .param("label", given.label())
        .param("kind", given.kind().id())
        .param("scopes", given.scopes().toArray(String[]::new))
        .param("expires", time(given.expiresAt()))
        .param(SECRET, sealed)
        .param("fingerprint", fingerprint)
        .param("now", time(now))
        .update();
  }

  void rotate(
      TenantId tenant,
      UUID id,
      byte[] sealed,
      String fingerprint,
      @Nullable Instant expiresAt,
      Instant now) {
    jdbc.sql(
            """
            update app.platform_credential
            set secret = :secret, fingerprint = :fingerprint, expires_at = :expires, rotated_at = :now
            where tenant_id = :tenant and id = :id\
            """)
        .param("tenant", tenant.value())
        .param("id", id)
        .param(SECRET, sealed)
        .param("fingerprint", fingerprint)
        .param("expires", time(expiresAt))
        .param("now", time(now))
        .update();
  }

  void revoke(TenantId tenant, UUID id, Instant now) {
    jdbc.sql(
            """
            update app.platform_credential set secret = null, status = 'revoked', revoked_at = :now
            where tenant_id = :tenant and id = :id\
            """)
        .param("tenant", tenant.value())
        .param("id", id)
        .param("now", time(now))
        .update();
  }

  Optional<byte[]> sealed(TenantId tenant, UUID id) {
    return jdbc.sql(
            """
            select secret from app.platform_credential
            where tenant_id = :tenant and id = :id and secret is not null\
            """)
        .param("tenant", tenant.value())
        .param("id", id)
        .query((row, number) -> row.getBytes(1))
        .optional();
  }

  private static Credential credential(ResultSet row) throws SQLException {
    return new Credential(
        row.getObject("id", UUID.class),
        row.getString("platform"),
        row.getString("platform_name"),
        row.getString("label"),
        CredentialKind.of(row.getString("kind")),
        scopes(row.getArray("scopes")),
        instant(row, "expires_at"),
        row.getString("fingerprint"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("rotated_at", OffsetDateTime.class).toInstant(),
        instant(row, "revoked_at"));
  }

  private static List<String> scopes(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
