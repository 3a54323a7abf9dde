package io.tallawah.identity;

import io.tallawah.shared.TenantId;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A person at the API: who, and for which tenant, as a verified access token says. */
public final class TokenAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final SignedInUser user;
  private final TenantId tenant;

  /** A verified person and the tenant of their token. */
  public TokenAuthentication(SignedInUser user, TenantId tenant) {
    super(AuthorityUtils.NO_AUTHORITIES);
    this.user = user;
    this.tenant = tenant;
    setAuthenticated(true);
  }

  @Override
  public SignedInUser getPrincipal() {
    return user;
  }

  public TenantId tenant() {
    return tenant;
  }

  @Override
  public Object getCredentials() {
    return "";
  }
}
