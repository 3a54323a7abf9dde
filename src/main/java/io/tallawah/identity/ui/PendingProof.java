package io.tallawah.identity.ui;

import io.tallawah.identity.SignOnProof;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Somebody whom a sign-on service sent and whose account waits for its password, for a while. */
record PendingProof(SignOnProof proof, Instant since) implements Serializable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String ATTRIBUTE = PendingProof.class.getName();

  void store(HttpSession session) {
    session.setAttribute(ATTRIBUTE, this);
  }

  static Optional<SignOnProof> of(HttpSession session) {
    return session.getAttribute(ATTRIBUTE) instanceof PendingProof pending
            && Instant.now().isBefore(pending.since().plus(PATIENCE))
        ? Optional.of(pending.proof())
        : Optional.empty();
  }

  static void forget(HttpSession session) {
    session.removeAttribute(ATTRIBUTE);
  }
}
