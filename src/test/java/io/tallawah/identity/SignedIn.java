package io.tallawah.identity;

import io.tallawah.shared.UserId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets a test's thread be a person. */
public final class SignedIn {

  private SignedIn() {}

  /** Somebody of a tenant. */
  public static void as(UserId id, String email) {
    set(new SignedInUser(id, email, email, false, false));
  }

  /** An operator of the platform. */
  public static void asOperator(UserId id, String email) {
    set(new SignedInUser(id, email, email, false, true));
  }

  private static void set(SignedInUser user) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(user, "", AuthorityUtils.NO_AUTHORITIES));
    SecurityContextHolder.setContext(context);
  }
}
