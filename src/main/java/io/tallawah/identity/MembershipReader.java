package io.tallawah.identity;

import io.tallawah.shared.TenantId;
import io.tallawah.shared.UserId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads memberships through the look-up function, in a statement of its own: it answers before any
 * tenant is bound, and the hook that binds one depends on it.
 */
@Component
class MembershipReader {

  private record Row(UUID tenant, String slug, String name, String role, Set<String> permissions) {}

  private final JdbcClient jdbc;

  MembershipReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of an active person, in active tenants, by tenant name; none when there is no such person. */
  List<Membership> read(UserId user) {
    Map<UUID, Membership> found = new LinkedHashMap<>();
    jdbc.sql("select tenant_id, slug, name, role, permissions from app.own_memberships(:user)")
        .param("user", user.value())
        .query((row, number) -> row(row))
        .list()
        .forEach(row -> found.merge(row.tenant(), membership(row), MembershipReader::both));
    return List.copyOf(found.values());
  }

  /** The tenants in which the person may do nothing before they have a second factor. */
  Set<TenantId> withoutFactor(UserId user) {
    return jdbc
        .sql("select app.tenants_without_factor(:user)")
        .param("user", user.value())
        .query(UUID.class)
        .list()
        .stream()
        .map(TenantId::new)
        .collect(Collectors.toSet());
  }

  private static Row row(ResultSet row) throws SQLException {
    Array permissions = row.getArray(5);
    return new Row(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        Set.of((String[]) permissions.getArray()));
  }

  private static Membership membership(Row row) {
    return new Membership(
        new TenantId(row.tenant()), row.slug(), row.name(), Set.of(row.role()), row.permissions());
  }

  private static Membership both(Membership one, Membership other) {
    return new Membership(
        one.tenant(),
        one.slug(),
        one.name(),
        union(one.roles(), other.roles()),
        union(one.permissions(), other.permissions()));
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    return all;
  }
}
