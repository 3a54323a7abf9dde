package io.tallawah.identity.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.Key;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the key that a token must be signed with: ES256 and a key id of our own set, or none. A
 * token that brings or points to a key of its own is refused whatever its signature.
 */
final class KeyChoice implements JWSKeySelector<SecurityContext> {

  private final Function<String, Optional<ECKey>> ownKeys;

  /** Chooses among our own keys, by key id. */
  KeyChoice(Function<String, Optional<ECKey>> ownKeys) {
    this.ownKeys = ownKeys;
  }

  @Override
  public List<? extends Key> selectJWSKeys(JWSHeader header, @Nullable SecurityContext context)
      throws KeySourceException {
    if (!JWSAlgorithm.ES256.equals(header.getAlgorithm()) || bringsKey(header)) {
      return List.of();
    }
    Optional<ECKey> key = Optional.ofNullable(header.getKeyID()).flatMap(ownKeys);
    try {
      return key.isEmpty() ? List.of() : List.of(key.get().toECPublicKey());
    } catch (JOSEException e) {
      throw new KeySourceException("a key of our own can't be used", e);
    }
  }

  private static boolean bringsKey(JWSHeader header) {
    return header.getJWK() != null
        || header.getJWKURL() != null
        || header.getX509CertURL() != null
        || header.getX509CertChain() != null;
  }
}
