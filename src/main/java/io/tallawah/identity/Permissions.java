package io.tallawah.identity;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Answers the guards of services: a person may do what their roles in the <em>bound</em> tenant
 * allow, whatever they may do in others; commands and jobs may do all.
 */
@Component("permissions")
public class Permissions {

  private final CurrentUser currentUser;

  Permissions(CurrentUser currentUser) {
    this.currentUser = currentUser;
  }

  /** Whether this thread may do it; a name from {@code Permission}. */
  public boolean allow(String permission) {
    return system() || currentUser.membership().map(one -> one.allows(permission)).orElse(false);
  }

  private static boolean system() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof SystemAuthentication;
  }
}
