package io.tallawah.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.tallawah.shared.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class SigningKeyFileTests {

  @TempDir Path folder;

  @Test
  void aKeyIsMadeOnceAndOnlyItsOwnerMayReadIt() throws IOException {
    Path file = folder.resolve("keys/signing-key.json");

    SigningKeys made = new SigningKeyFile(file, "X").readOrCreate();
    SigningKeys read = new SigningKeyFile(file, "X").readOrCreate();

    assertThat(read.active().getKeyID()).isEqualTo(made.active().getKeyID());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void verifyingKeysCarryNoPrivatePart() {
    SigningKeys keys = new SigningKeyFile(folder.resolve("k.json"), "X").readOrCreate();
    assertThat(keys.verifying(keys.active().getKeyID()))
        .hasValueSatisfying(key -> assertThat(key.isPrivate()).isFalse());
    assertThat(keys.verifying("another")).isEmpty();
  }

  @Test
  void aFileThatOthersMayReadIsRefusedByTheNameOfItsSetting() throws Exception {
    Path file = folder.resolve("open.json");
    new SigningKeyFile(file, "X").readOrCreate();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(() -> new SigningKeyFile(file, "TALLAWAH_KEY_FILE").read())
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.advice()).contains("TALLAWAH_KEY_FILE"));
  }

  @Test
  void aKeyThatCannotSignIsRefusedAndNeverPrinted() throws Exception {
    Path file = folder.resolve("weak.json");
    String set =
        new JWKSet(new ECKeyGenerator(Curve.P_384).keyUse(KeyUse.SIGNATURE).keyID("k").generate())
            .toString(false);
    Files.writeString(file, set);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

    assertThatThrownBy(() -> new SigningKeyFile(file, "X").read())
        .isInstanceOf(ProblemException.class)
        .hasMessageNotContaining("\"d\"");
  }

  @Test
  void onAServerOfOthersAKeyMustBeNamed() {
    MockEnvironment settings = new MockEnvironment().withProperty("tallawah.db.embedded", "false");
    assertThatThrownBy(() -> new KeyConfiguration().signingKeys(settings))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.advice()).contains("TALLAWAH_KEY_FILE"));
  }
}
