package io.tallawah.identity.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.security.Key;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the key that a token must be signed with: ES256 and a key id of our own set, or none. A
 * token whose header says anything beside algorithm, kind and key id (a key of its own, say, or
 * where to get one) is refused whatever its signature.
 */
final class KeyChoice implements JWSKeySelector<SecurityContext> {

  private static final Set<String> PARAMETERS = Set.of("alg", "typ", "kid");

  private final Function<String, Optional<ECKey>> ownKeys;

  /** Chooses among our own keys, by key id. */
  KeyChoice(Function<String, Optional<ECKey>> ownKeys) {
    this.ownKeys = ownKeys;
  }

  @Override
  public List<? extends Key> selectJWSKeys(JWSHeader header, @Nullable SecurityContext context)
      throws KeySourceException {
    if (!JWSAlgorithm.ES256.equals(header.getAlgorithm()) || saysMore(header)) {
      return List.of();
    }
    Optional<ECKey> key = Optional.ofNullable(header.getKeyID()).flatMap(ownKeys);
    try {
      return key.isEmpty() ? List.of() : List.of(key.get().toECPublicKey());
    } catch (JOSEException e) {
      throw new KeySourceException("a key of our own can't be used", e);
    }
  }

  /** Ours say three things; whatever else one says is a key, a place of one, or a trick. */
  private static boolean saysMore(JWSHeader header) {
    Base64URL sent = header.getParsedBase64URL();
    try {
      return sent == null
          || !PARAMETERS.containsAll(JSONObjectUtils.parse(sent.decodeToString()).keySet());
    } catch (ParseException e) {
      return true;
    }
  }
}
