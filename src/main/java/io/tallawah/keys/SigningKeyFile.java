package io.tallawah.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.tallawah.keys.internal.PrivateFile;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;

/** A JWK set in a file that its owner alone may read: the first signing key signs. */
final class SigningKeyFile {

  private final PrivateFile file;

  /** The file, and the setting that names it to a person. */
  SigningKeyFile(Path file, String setting) {
    this.file = new PrivateFile(file, "signing key file", setting);
  }

  SigningKeys readOrCreate() {
    file.createIfMissing(() -> new JWKSet(generate()).toString(false));
    return read();
  }

  SigningKeys read() {
    try {
      List<ECKey> keys =
          JWKSet.parse(file.read()).getKeys().stream()
              .filter(SigningKeyFile::signs)
              .map(JWK::toECKey)
              .toList();
      if (keys.isEmpty()) {
        throw file.problem("holds no private P-256 key with a kid and use \"sig\"", null);
      }
      return new SigningKeys(keys);
    } catch (ParseException e) {
      throw file.problem("is not a JWK set", null);
    }
  }

  private static boolean signs(JWK key) {
    return key instanceof ECKey ec
        && Curve.P_256.equals(ec.getCurve())
        && ec.isPrivate()
        && KeyUse.SIGNATURE.equals(ec.getKeyUse())
        && ec.getKeyID() != null
        && !ec.getKeyID().isBlank();
  }

  private ECKey generate() {
    try {
      return new ECKeyGenerator(Curve.P_256)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.ES256)
          .keyIDFromThumbprint(true)
          .generate();
    } catch (JOSEException e) {
      throw file.problem("can't be made", e);
    }
  }
}
