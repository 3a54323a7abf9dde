package io.tallawah.identity;

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

  public Membership {
    roles = Set.copyOf(roles);
    permissions = Set.copyOf(permissions);
  }

  public boolean allows(String permission) {
    return permissions.contains(permission);
  }
}
