package io.tallawah.keys;

import io.tallawah.keys.internal.KeyProviders;
import io.tallawah.keys.internal.MasterKeyFile;
import io.tallawah.keys.internal.PrivateFile;
import io.tallawah.shared.ProblemException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where the keys come from: a named file, or on a machine of our own one that we make. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

  private static final String SETTING = "TALLAWAH_KEY_FILE";
  private static final String MASTER = "TALLAWAH_MASTER_KEY_FILE";
  private static final String MASTER_FILE = "master key file";

  @Bean
  SigningKeys signingKeys(Environment settings) {
    String named = settings.getProperty("tallawah.key-file", settings.getProperty(SETTING, ""));
    if (!named.isBlank()) {
      return new SigningKeyFile(Path.of(named), SETTING).read();
    }
    if (!ownMachine(settings)) {
      throw new ProblemException(
          "No signing key is set.",
          "Set " + SETTING + " to a file that holds a JWK set with a P-256 key, mode 0600.");
    }
    return new SigningKeyFile(home(settings, "signing-key.json"), "TALLAWAH_HOME").readOrCreate();
  }

  @Bean
  KeyProviders keyProviders(Environment settings) {
    return new KeyProviders(List.of(masterKeyFile(settings)));
  }

  private static MasterKeyFile masterKeyFile(Environment settings) {
    String named = settings.getProperty("tallawah.keys.master-key-file", "");
    if (!named.isBlank()) {
      return MasterKeyFile.read(new PrivateFile(Path.of(named), MASTER_FILE, MASTER));
    }
    if (!ownMachine(settings)) {
      throw new ProblemException(
          "No master key is set.",
          "Set " + MASTER + " to a file that holds one, mode 0600, or TALLAWAH_KEY_PROVIDER.");
    }
    return MasterKeyFile.readOrCreate(
        new PrivateFile(home(settings, "master-keys"), MASTER_FILE, "TALLAWAH_HOME"));
  }

  private static Path home(Environment settings, String file) {
    return Path.of(settings.getProperty("tallawah.home", "var"), "keys", file);
  }

  /** Embedded database or demo: nothing is shared with other servers. */
  private static boolean ownMachine(Environment settings) {
    return settings.getProperty("tallawah.db.embedded", Boolean.class, false)
        || settings.getProperty("tallawah.demo.enabled", Boolean.class, false);
  }
}
