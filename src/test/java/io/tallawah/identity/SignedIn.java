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

  /** The same in a session. */
  public static void asOperator(UserId id, String email, UUID session) {
    in(new SignedInUser(id, email, email, true, true), session);
  }

  /** Opens a browser's session of a person. */
  public static UUID session(Sessions sessions, UserId id) {
    return sessions.open(id, Sessions.Kind.BROWSER, new Device("Browser", "192.0.2.1"));
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
