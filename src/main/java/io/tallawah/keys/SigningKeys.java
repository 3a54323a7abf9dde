package io.tallawah.keys;

import com.nimbusds.jose.jwk.ECKey;
import java.util.List;
import java.util.Optional;

/**
 * The keys that sign access tokens: one that signs now, and those whose signatures are still taken.
 */
public final class SigningKeys {

  private final List<ECKey> keys;

  SigningKeys(List<ECKey> keys) {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("there must be a key to sign with");
    }
    this.keys = List.copyOf(keys);
  }

  /** The key that signs now, with its private part. */
  public ECKey active() {
    return keys.getFirst();
  }

  /** The public key of this id, if its signatures are taken. */
  public Optional<ECKey> verifying(String kid) {
    return keys.stream()
        .filter(key -> kid.equals(key.getKeyID()))
        .map(ECKey::toPublicJWK)
        .findFirst();
  }
}
