package io.tallawah.identity;

import io.tallawah.shared.Permission;
import java.util.List;
import java.util.Set;

/**
 * A role of a tenant as an operator chooses it for a visit.
 *
 * @param permissions names from {@code Permission}
 */
public record SupportRole(String name, List<String> permissions) {

  private static final Set<String> LOOKING_AND_LANDING =
      Set.of(
          Permission.VIEW_INSIGHTS,
          Permission.EXPORT_TABLES,
          Permission.SHARE_VIEWS,
          Permission.MANAGE_LABELS,
          Permission.VIEW_DATA,
          Permission.LAND_DATA,
          Permission.RUN_TRANSFORM);

  public SupportRole {
    permissions = List.copyOf(permissions);
  }

  /** Whether it changes people, settings or secrets, or reads the audit log. */
  public boolean manages() {
    return !LOOKING_AND_LANDING.containsAll(permissions);
  }

  boolean mayVisit() {
    return !permissions.contains(Permission.MANAGE_OWNERS);
  }
}
