package io.tallawah.keys;

import io.tallawah.keys.internal.KeyProviders;
import io.tallawah.shared.ProblemException;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where the keys come from: a named file, or on a machine of our own one that we make. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

  private static final String SETTING = "TALLAWAH_KEY_FILE";

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
    return ProviderSettings.providers(settings);
  }

  static Path home(Environment settings, String file) {
    return Path.of(settings.getProperty("tallawah.home", "var"), "keys", file);
  }

  /** Embedded database or demo: nothing is shared with other servers. */
  static boolean ownMachine(Environment settings) {
    return settings.getProperty("tallawah.db.embedded", Boolean.class, false)
        || settings.getProperty("tallawah.demo.enabled", Boolean.class, false);
  }
}
