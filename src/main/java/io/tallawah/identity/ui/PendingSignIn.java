package io.tallawah.identity.ui;

import io.tallawah.identity.Device;
import io.tallawah.identity.SignedInUser;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Somebody between the two steps of signing in, for a few minutes. */
record PendingSignIn(SignedInUser user, Device device, Instant since) implements Serializable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String ATTRIBUTE = PendingSignIn.class.getName();

  void store(HttpSession session) {
    session.setAttribute(ATTRIBUTE, this);
  }

  static Optional<PendingSignIn> of(HttpSession session) {
    return session.getAttribute(ATTRIBUTE) instanceof PendingSignIn pending
            && Instant.now().isBefore(pending.since().plus(PATIENCE))
        ? Optional.of(pending)
        : Optional.empty();
  }

  static void forget(HttpSession session) {
    session.removeAttribute(ATTRIBUTE);
  }
}
