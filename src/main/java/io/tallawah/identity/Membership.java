package io.tallawah.identity;

import io.tallawah.shared.Permission;
import io.tallawah.shared.TenantId;
import java.util.Set;

/**
 * What one person is and may do in one tenant.
 *
 * @param roles names of the roles held there
 * @param permissions all that these roles allow, names from {@code Permission}
 */
public record Membership(
    TenantId tenant, String slug, String name, Set<String> roles, Set<String> permissions) {

  private static final Set<String> WITH_A_FACTOR = Set.of("owner", "admin");
  private static final Set<String> MANAGING =
      Set.of(
          Permission.MANAGE_USERS,
          Permission.MANAGE_ROLES,
          Permission.MANAGE_TENANT,
          Permission.MANAGE_OWNERS,
          Permission.MANAGE_CREDENTIALS,
          Permission.MANAGE_API_KEYS,
          Permission.MANAGE_SIGN_ON);

  public Membership {
    roles = Set.copyOf(roles);
    permissions = Set.copyOf(permissions);
  }

  /** Whether something it allows needs a second factor, whatever the tenant wishes. */
  boolean mayOnlyWithAFactor() {
    return roles.stream().anyMatch(WITH_A_FACTOR::contains)
        || permissions.stream().anyMatch(MANAGING::contains);
  }

  public boolean allows(String permission) {
    return permissions.contains(permission);
  }
}
