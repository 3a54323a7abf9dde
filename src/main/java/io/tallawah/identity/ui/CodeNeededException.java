package io.tallawah.identity.ui;

import org.springframework.security.core.AuthenticationException;

/** The password is right; the code of a second factor is still to come. */
class CodeNeededException extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  private final PendingSignIn pending;

  CodeNeededException(PendingSignIn pending) {
    super("a code is needed");
    this.pending = pending;
  }

  PendingSignIn pending() {
    return pending;
  }
}
