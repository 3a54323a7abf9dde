package io.tallawah.identity;

import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** An operator at the API: who, outside every tenant, as a verified access token says. */
public final class PlatformTokenAuthentication extends AbstractAuthenticationToken
    implements InSession {

  private static final long serialVersionUID = 1L;

  private final SignedInUser user;
  private final UUID session;

  /** A verified operator and the session of their token. */
  public PlatformTokenAuthentication(SignedInUser user, UUID session) {
    super(AuthorityUtils.NO_AUTHORITIES);
    this.user = user;
    this.session = session;
    setAuthenticated(true);
  }

  @Override
  public SignedInUser getPrincipal() {
    return user;
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
