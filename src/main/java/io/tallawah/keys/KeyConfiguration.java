package io.tallawah.keys;

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
    String named = settings.getProperty(SETTING, "");
    if (!named.isBlank()) {
      return new SigningKeyFile(Path.of(named), SETTING).read();
    }
    if (!ownMachine(settings)) {
      throw new ProblemException(
          "No signing key is set.",
          "Set " + SETTING + " to a file that holds a JWK set with a P-256 key, mode 0600.");
    }
    String home =
        settings.getProperty("tallawah.home", settings.getProperty("TALLAWAH_HOME", "var"));
    return new SigningKeyFile(Path.of(home, "keys", "signing-key.json"), "TALLAWAH_HOME")
        .readOrCreate();
  }

  /** Embedded database or demo: nothing is shared with other servers. */
  private static boolean ownMachine(Environment settings) {
    boolean embedded = settings.getProperty("TALLAWAH_DB_URL", "").isBlank();
    return embedded
        || settings.getProperty(
            "tallawah.demo",
            Boolean.class,
            settings.getProperty("TALLAWAH_DEMO", Boolean.class, false));
  }
}
