package io.tallawah.identity;

import java.util.Set;

/**
 * A role of a tenant.
 *
 * @param builtIn the product's, which no tenant changes
 * @param permissions names from {@code Permission}
 * @param members active members who hold it
 */
public record Role(String name, boolean builtIn, Set<String> permissions, int members) {

  public Role {
    permissions = Set.copyOf(permissions);
  }

  public boolean allows(String permission) {
    return permissions.contains(permission);
  }
}
