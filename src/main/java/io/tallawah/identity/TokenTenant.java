package io.tallawah.identity;

import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.TenantSource;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The tenant of an access token or an API key, while its holder is a member. */
@Component
@Order(2)
class TokenTenant implements TenantSource {

  private final Memberships memberships;

  TokenTenant(Memberships memberships) {
    this.memberships = memberships;
  }

  @Override
  public Optional<TenantId> tenant() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof InTenant token
        ? memberships.in(token.getPrincipal().id(), token.tenant()).map(Membership::tenant)
        : Optional.empty();
  }
}
