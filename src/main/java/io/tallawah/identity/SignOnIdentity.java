package io.tallawah.identity;

import java.io.Serializable;
import java.util.Optional;

/**
 * What a sign-on service says of somebody.
 *
 * @param subject who it is, for good
 * @param email their address of now, or empty
 * @param emailVerified whether the service, or the tenant for it, answers for the address
 * @param name what they are called, or empty
 */
public record SignOnIdentity(String subject, String email, boolean emailVerified, String name)
    implements Serializable {

  Optional<String> verifiedEmail() {
    return emailVerified ? Optional.of(email) : Optional.empty();
  }
}
