package io.tallawah.identity;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Nobody grants or takes away what they lack. An admin lacks {@code owners:manage}, so an admin
 * changes no owner.
 */
@Component
class Grants {

  private final Permissions permissions;
  private final JdbcClient jdbc;

  Grants(Permissions permissions, JdbcClient jdbc) {
    this.permissions = permissions;
    this.jdbc = jdbc;
  }

  /** Whether whoever acts has all that these roles of the bound tenant allow. */
  boolean coverRoles(Collection<String> roles) {
    return roles.isEmpty()
        || cover(
            jdbc.sql(
                    """
                    select distinct permission from app.role_permission
                    where tenant_id = app.current_tenant() and role in (:roles)\
                    """)
                .param("roles", roles)
                .query(String.class)
                .list());
  }

  boolean cover(Collection<String> wanted) {
    return wanted.stream().allMatch(permissions::allow);
  }

  void requireRoles(Collection<String> roles) {
    refuseUnless(coverRoles(roles));
  }

  void require(Collection<String> wanted) {
    refuseUnless(cover(wanted));
  }

  private static void refuseUnless(boolean covered) {
    if (!covered) {
      throw new AccessDeniedException("nobody grants or takes away what they lack");
    }
  }
}
