package io.tallawah.identity;

import io.tallawah.shared.Permission;
import io.tallawah.shared.TenantId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An operator acts in a tenant for a while.
 *
 * @param role of the tenant's, whose rights the operator has there, and no operator's
 * @param permissions the role's, but no files and no views of the team: they would outlast the
 *     visit
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

  private static final Set<String> OUTLASTING =
      Set.of(Permission.EXPORT_TABLES, Permission.SHARE_VIEWS);

  public SupportVisit {
    permissions =
        permissions.stream()
            .filter(one -> !OUTLASTING.contains(one))
            .collect(Collectors.toUnmodifiableSet());
  }

  Membership membership() {
    return new Membership(tenant, slug, name, Set.of(role), permissions);
  }
}
