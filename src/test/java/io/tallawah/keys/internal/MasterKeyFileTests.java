package io.tallawah.keys.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallawah.shared.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyFileTests {

  @TempDir private Path folder;
  private PrivateFile file = new PrivateFile(Path.of("unset"), "", "");

  @BeforeEach
  void name() {
    file = new PrivateFile(folder.resolve("keys/master-keys"), "master key file", "THE_SETTING");
  }

  @Test
  void itIsMadeOnceForItsOwnerAlone() throws IOException {
    byte[] key = AesGcm.newKey();
    byte[] wrapped = MasterKeyFile.readOrCreate(file).wrap(key, "one");

    assertThat(MasterKeyFile.readOrCreate(file).unwrap(wrapped, "one")).isEqualTo(key);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
        .isEqualTo("rw-------");
  }

  @Test
  void theHighestVersionWrapsAndAllUnwrap() throws IOException {
    byte[] key = AesGcm.newKey();
    byte[] before = MasterKeyFile.readOrCreate(file).wrap(key, "one");
    Files.writeString(
        file.path(), "# added later\n2:" + random() + "\n" + Files.readString(file.path()));

    MasterKeyFile both = MasterKeyFile.read(file);
    assertThat(both.unwrap(before, "one")).isEqualTo(key);
    assertThat(both.wrap(key, "one")).startsWith(0, 0, 0, 2);
    assertThat(both).hasToString("MasterKeyFile[versions=[1, 2]]");
  }

  @Test
  void aKeyIsNotUnwrappedInAnotherContextOrByAnotherKey() throws IOException {
    byte[] wrapped = MasterKeyFile.readOrCreate(file).wrap(AesGcm.newKey(), "one");
    assertThatThrownBy(() -> MasterKeyFile.read(file).unwrap(wrapped, "two"))
        .isInstanceOf(ProblemException.class);

    Files.writeString(file.path(), "1:" + random());
    assertThatThrownBy(() -> MasterKeyFile.read(file).unwrap(wrapped, "one"))
        .isInstanceOf(ProblemException.class);
    Files.writeString(file.path(), "2:" + random());
    assertThatThrownBy(() -> MasterKeyFile.read(file).unwrap(wrapped, "one"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("lacks the version");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "canary", "1:canary", "1:Y2FuYXJ5", "0:KEY", "1:KEY\n1:KEY", ":KEY"})
  void anythingElseIsRefusedByTheNameOfItsSettingAndNotQuoted(String text) throws IOException {
    MasterKeyFile.readOrCreate(file);
    String key = random();
    Files.writeString(file.path(), text.replace("KEY", key));

    assertThatThrownBy(() -> MasterKeyFile.read(file))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.advice()).isEqualTo("Check the setting THE_SETTING."))
        .hasMessageNotContainingAny("canary", key)
        .hasNoCause();
  }

  private static String random() {
    return Base64.getEncoder().encodeToString(AesGcm.newKey());
  }
}
