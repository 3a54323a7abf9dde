package io.tallawah.setup.config;

import org.jspecify.annotations.Nullable;

/**
 * The mail server that carries invitations and notices.
 *
 * @param user to sign in with, or null for none
 * @param from the sender's address
 * @param encryption of the connection
 */
public record MailSettings(
    String host,
    int port,
    @Nullable String user,
    @Nullable String password,
    String from,
    Encryption encryption) {

  /** How the connection is protected. */
  public enum Encryption {
    STARTTLS,
    TLS,
    NONE
  }

  @Override
  public String toString() {
    return "MailSettings[" + host + ":" + port + "]";
  }
}
