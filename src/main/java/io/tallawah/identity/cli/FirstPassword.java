package io.tallawah.identity.cli;

import io.tallawah.identity.Provisioning;
import io.tallawah.shared.UserId;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes people whose password is printed once. */
record FirstPassword(Provisioning provisioning, PrintStream out) {

  private static final int BYTES = 18;

  /** The person of this address; a new one is told the password they begin with. */
  UserId findOrMake(String email) {
    return provisioning.findUser(email).orElseGet(() -> make(email));
  }

  private UserId make(String email) {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    UserId user = provisioning.user(new Provisioning.NewUser(email, email, password, false));
    out.printf("Password, shown this once: %s%n", password);
    return user;
  }
}
