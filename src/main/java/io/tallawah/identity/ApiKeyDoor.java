package io.tallawah.identity;

import io.tallawah.keys.Macs;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Lets in who brings an API key whose maker is a member of its tenant now. */
@Component
public class ApiKeyDoor {

  private final JdbcClient jdbc;
  private final Memberships memberships;
  private final Macs macs;

  ApiKeyDoor(JdbcClient jdbc, Memberships memberships, Macs macs) {
    this.jdbc = jdbc;
    this.memberships = memberships;
    this.macs = macs;
  }

  /** Whether this looks like a key, good or not. */
  public boolean knows(String bearer) {
    return bearer.startsWith(ApiKeys.MARK);
  }

  /** Who comes with this key; empty when it is unknown, revoked, over or its maker gone. */
  public Optional<Authentication> open(String key) {
    return jdbc.sql(
            """
            select tenant_id, key_id, name, scopes, user_id, email, display_name, demo
            from app.use_api_key(:hash)\
            """)
        .param("hash", ApiKeys.hash(macs, key))
        .query((row, number) -> holder(row))
        .optional()
        .filter(one -> memberships.in(one.getPrincipal().id(), one.tenant()).isPresent())
        .map(one -> one);
  }

  private static ApiKeyAuthentication holder(ResultSet row) throws SQLException {
    return new ApiKeyAuthentication(
        new SignedInUser(
            new UserId(row.getObject("user_id", UUID.class)),
            row.getString("email"),
            row.getString("display_name"),
            row.getBoolean("demo"),
            false),
        new TenantId(row.getObject("tenant_id", UUID.class)),
        row.getObject("key_id", UUID.class),
        row.getString("name"),
        Set.of((String[]) row.getArray("scopes").getArray()));
  }
}
