package io.tallawah.identity.ui;

import io.tallawah.identity.Device;
import io.tallawah.identity.SignedInUser;
import io.tallawah.identity.SignedOn;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody between the two steps of signing in, for a few minutes.
 *
 * @param through the sign-on service that took the first step, or null
 */
record PendingSignIn(SignedInUser user, Device device, Instant since, @Nullable SignedOn through)
    implements Serializable {

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

  /** The same after the second step. */
  PendingSignIn proved() {
    return new PendingSignIn(user, device, since, through == null ? null : through.withFactor());
  }

  static void forget(HttpSession session) {
    session.removeAttribute(ATTRIBUTE);
  }
}
