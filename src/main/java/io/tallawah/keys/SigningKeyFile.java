package io.tallawah.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.tallawah.shared.ProblemException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A JWK set in a file that its owner alone may read: the first signing key signs. */
final class SigningKeyFile {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.complementOf(
          EnumSet.of(
              PosixFilePermission.OWNER_READ,
              PosixFilePermission.OWNER_WRITE,
              PosixFilePermission.OWNER_EXECUTE));

  private final Path file;
  private final String setting;

  /** The file, and the setting that names it to a person. */
  SigningKeyFile(Path file, String setting) {
    this.file = file;
    this.setting = setting;
  }

  SigningKeys readOrCreate() {
    if (!Files.exists(file)) {
      create();
    }
    return read();
  }

  SigningKeys read() {
    try {
      refuseIfOthersMayRead();
      List<ECKey> keys =
          JWKSet.parse(Files.readString(file)).getKeys().stream()
              .filter(SigningKeyFile::signs)
              .map(JWK::toECKey)
              .toList();
      if (keys.isEmpty()) {
        throw problem("holds no private P-256 key with a kid and use \"sig\"", null);
      }
      return new SigningKeys(keys);
    } catch (IOException e) {
      throw problem("can't be read", e);
    } catch (ParseException e) {
      throw problem("is not a JWK set", null);
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

  private void create() {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "key", ".new");
      if (posix(draft)) {
        Files.setPosixFilePermissions(draft, OWNER_ONLY);
      }
      Files.writeString(draft, new JWKSet(generate()).toString(false), StandardOpenOption.WRITE);
      publish(draft);
    } catch (IOException | JOSEException e) {
      throw problem("can't be made", e);
    }
  }

  /** Of two servers that start at once, one file wins and both read it. */
  private void publish(Path draft) throws IOException {
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // the other one was first
    } catch (UnsupportedOperationException e) {
      Files.move(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static ECKey generate() throws JOSEException {
    return new ECKeyGenerator(Curve.P_256)
        .keyUse(KeyUse.SIGNATURE)
        .algorithm(JWSAlgorithm.ES256)
        .keyIDFromThumbprint(true)
        .generate();
  }

  private void refuseIfOthersMayRead() throws IOException {
    if (posix(file) && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
      throw problem(
          "may be read by others; set its mode to "
              + PosixFilePermissions.toString(OWNER_ONLY)
              + " (0600)",
          null);
    }
  }

  private static boolean posix(Path path) throws IOException {
    return Files.getFileStore(path).supportsFileAttributeView("posix");
  }

  private ProblemException problem(String what, @Nullable Exception cause) {
    return new ProblemException(
        "The signing key file " + what + ".", "Check the setting " + setting + ".", cause);
  }
}
