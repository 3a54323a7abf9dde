package io.tallawah.identity;

import io.tallawah.shared.UserId;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets a test's thread be a person. */
public final class SignedIn {

  private SignedIn() {}

  /** Somebody of a tenant. */
  public static void as(UserId id, String email) {
    set(new SignedInUser(id, email, email, false, false));
  }

  /** An operator of the platform, a demo one: a password alone lets them in. */
  public static void asOperator(UserId id, String email) {
    set(new SignedInUser(id, email, email, true, true));
  }

  private static void set(SignedInUser user) {
    in(user, UUID.randomUUID());
  }

  /** Somebody in a session. */
  static void in(SignedInUser user, UUID session) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new ScreenAuthentication(user, session));
    SecurityContextHolder.setContext(context);
  }
}
