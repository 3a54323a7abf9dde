package io.tallawah.identity;

import io.tallawah.shared.Permission;
import io.tallawah.shared.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An operator acts in a tenant for a while.
 *
 * @param role of the tenant's, whose rights the operator has there, and no operator's
 * @param permissions the role's, but none by which something outlasts the visit: no people, roles,
 *     secrets, sign-on, audit log or files
 * @param endsAt when it ends by itself
 */
public record SupportVisit(
    UUID id,
    TenantId tenant,
    String slug,
    String name,
    String role,
    Set<String> permissions,
    String reason,
    Instant endsAt) {

  /** All that a visit may have, whatever its role allows. */
  private static final Set<String> MOST =
      Set.of(
          Permission.VIEW_INSIGHTS,
          Permission.VIEW_DATA,
          Permission.LAND_DATA,
          Permission.MANAGE_TENANT);

  public SupportVisit {
    permissions = within(permissions);
  }

  /** What a visit has of a role's permissions. */
  static Set<String> within(Collection<String> permissions) {
    return permissions.stream().filter(MOST::contains).collect(Collectors.toUnmodifiableSet());
  }

  Membership membership() {
    return new Membership(tenant, slug, name, Set.of(role), permissions);
  }
}
