package io.tallawah.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A person in a browser: who, and in which session. */
public final class ScreenAuthentication extends AbstractAuthenticationToken implements InSession {

  private static final long serialVersionUID = 1L;

  private final SignedInUser user;
  private final UUID session;
  private final @Nullable SignedOn through;

  /** A person who has proved who they are. */
  public ScreenAuthentication(SignedInUser user, UUID session) {
    this(user, session, null);
  }

  /**
   * A person who has proved who they are.
   *
   * @param through the sign-on service that signed them in, or null: none did
   */
  public ScreenAuthentication(SignedInUser user, UUID session, @Nullable SignedOn through) {
    super(AuthorityUtils.NO_AUTHORITIES);
    this.user = user;
    this.session = session;
    this.through = through;
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

  /** The sign-on service that signed them in, or null: none did. */
  public @Nullable SignedOn through() {
    return through;
  }

  @Override
  public Object getCredentials() {
    return "";
  }
}
