package io.tallawah.identity;

import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A person in a browser: who, and in which session. */
public final class ScreenAuthentication extends AbstractAuthenticationToken implements InSession {

  private static final long serialVersionUID = 1L;

  private final SignedInUser user;
  private final UUID session;

  /** A person who has proved who they are. */
  public ScreenAuthentication(SignedInUser user, UUID session) {
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
