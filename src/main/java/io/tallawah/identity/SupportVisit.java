package io.tallawah.identity;

import io.tallawah.shared.TenantId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * An operator acts in a tenant for a while.
 *
 * @param role of the tenant's, whose rights the operator has there, and no operator's
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

  public SupportVisit {
    permissions = Set.copyOf(permissions);
  }

  Membership membership() {
    return new Membership(tenant, slug, name, Set.of(role), permissions);
  }
}
