package io.tallawah.identity.ui;

import org.springframework.security.core.AuthenticationException;

/** An attempt that was not looked at: too many came before it. */
class ComeBackException extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  private final long seconds;

  ComeBackException(long seconds) {
    super("come back later");
    this.seconds = seconds;
  }

  /** Seconds until the next is looked at; 0 when any moment will do. */
  long seconds() {
    return seconds;
  }
}
