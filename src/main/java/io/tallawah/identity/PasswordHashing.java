package io.tallawah.identity;

import io.tallawah.shared.BusyException;
import io.tallawah.shared.ProblemException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id at 19 MiB, two passes, one lane. No more than a few hashes run at once, so that a flood
 * of sign-ins can take neither all memory nor all processors.
 */
@Component
class PasswordHashing {

  static final int LONGEST = 256;

  private static final String NOBODYS_PASSWORD = "there is no such person";
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;

  private final Argon2PasswordEncoder encoder =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
  private final HashingPlaces places;
  private final String nobodysHash;

  PasswordHashing(HashingPlaces places) {
    this.places = places;
    this.nobodysHash = hash(NOBODYS_PASSWORD);
  }

  /**
   * The hash to store.
   *
   * @throws ProblemException when the password holds half a character (a lone surrogate)
   * @throws BusyException when too many others are being checked
   */
  String hash(String password) {
    if (!Utf16.whole(password)) {
      throw new ProblemException(
              "The password holds half a character.", "Choose a password without it.")
          .about("password");
    }
    return oneOfFew(() -> String.valueOf(encoder.encode(password)));
  }

  /**
   * Whether the password fits. Takes as long when there is no hash to compare with.
   *
   * @throws BusyException when too many others are being checked
   */
  boolean matches(String password, @Nullable String hash) {
    boolean possible = password.length() <= LONGEST && Utf16.whole(password);
    String compared = possible ? password : NOBODYS_PASSWORD;
    boolean fits = oneOfFew(() -> encoder.matches(compared, hash == null ? nobodysHash : hash));
    return fits && hash != null && possible;
  }

  private <T> T oneOfFew(Supplier<T> work) {
    places.take();
    try {
      return work.get();
    } finally {
      places.leave();
    }
  }
}
