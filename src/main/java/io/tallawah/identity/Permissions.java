package io.tallawah.identity;

import io.tallawah.shared.Permission;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Answers the guards of services: a person may do what their roles in the <em>bound</em> tenant
 * allow, whatever they may do in others; commands and jobs may do all.
 */
@Component("permissions")
public class Permissions {

  private final CurrentUser currentUser;
  private final PlatformRoles platformRoles;
  private final SecondFactors factors;

  Permissions(CurrentUser currentUser, PlatformRoles platformRoles, SecondFactors factors) {
    this.currentUser = currentUser;
    this.platformRoles = platformRoles;
    this.factors = factors;
  }

  /** Whether this thread may do it; a name from {@code Permission}. */
  public boolean allow(String permission) {
    return system()
        || (Permission.isPlatforms(permission)
            ? operates()
            : currentUser.membership().map(one -> one.allows(permission)).orElse(false));
  }

  /**
   * An operator belongs to no tenant and, but for demo people, has a second factor; who belongs to
   * a tenant, or is on a visit in one, has its roles' rights and no more.
   */
  private boolean operates() {
    return currentUser
            .find()
            .filter(platformRoles::operates)
            .filter(user -> user.demo() || factors.has(user.id()))
            .isPresent()
        && currentUser.through().isEmpty()
        && currentUser.memberships().isEmpty()
        && currentUser.waiting().isEmpty();
  }

  private static boolean system() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof SystemAuthentication;
  }
}
