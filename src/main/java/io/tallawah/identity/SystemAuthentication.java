package io.tallawah.identity;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A command or a job, by its name; made only by {@link SystemIdentity}. */
final class SystemAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final String task;

  SystemAuthentication(String task) {
    super(AuthorityUtils.NO_AUTHORITIES);
    this.task = task;
    setAuthenticated(true);
  }

  @Override
  public Object getPrincipal() {
    return task;
  }

  @Override
  public Object getCredentials() {
    return "";
  }
}
