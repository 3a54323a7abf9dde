package io.tallawah.identity;

import io.tallawah.shared.TenantId;
import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A person at the API: who, and for which tenant, as a verified access token says. */
public final class TokenAuthentication extends AbstractAuthenticationToken
    implements InSession, InTenant {

  private static final long serialVersionUID = 1L;

  private final SignedInUser user;
  private final TenantId tenant;
  private final UUID session;

  /** A verified person, the tenant of their token, and the session it belongs to. */
  public TokenAuthentication(SignedInUser user, TenantId tenant, UUID session) {
    super(AuthorityUtils.NO_AUTHORITIES);
    this.user = user;
    this.tenant = tenant;
    this.session = session;
    setAuthenticated(true);
  }

  @Override
  public SignedInUser getPrincipal() {
    return user;
  }

  @Override
  public TenantId tenant() {
    return tenant;
  }

  @Override
  public UUID session() {
    return session;
  }

  @Override
  public Object getCredentials() {
    return "";
  }
}
