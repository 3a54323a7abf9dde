package io.tallawah.identity;

import io.tallawah.shared.Permission;
import java.util.List;

/**
 * A role of a tenant as an operator chooses it for a visit.
 *
 * @param permissions the role's, names from {@code Permission}; a visit has only some of them, see
 *     {@link SupportVisit}
 */
public record SupportRole(String name, List<String> permissions) {

  public SupportRole {
    permissions = List.copyOf(permissions);
  }

  /** Whether a visit with it changes settings. */
  public boolean manages() {
    return SupportVisit.within(permissions).stream().anyMatch(Permission::isMighty);
  }

  boolean mayVisit() {
    return !permissions.contains(Permission.MANAGE_OWNERS);
  }
}
