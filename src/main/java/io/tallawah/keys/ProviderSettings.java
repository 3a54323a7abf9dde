package io.tallawah.keys;

import io.tallawah.keys.internal.AwsKms;
import io.tallawah.keys.internal.KeyProvider;
import io.tallawah.keys.internal.KeyProviders;
import io.tallawah.keys.internal.MasterKeyFile;
import io.tallawah.keys.internal.PrivateFile;
import io.tallawah.keys.internal.VaultTransit;
import io.tallawah.shared.ProblemException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Makes the key providers that are set up: the one that wraps, then those that only unwrap. */
final class ProviderSettings {

  private static final String PREFIX = "tallawah.keys.";
  private static final String MASTER = "TALLAWAH_MASTER_KEY_FILE";
  private static final String MASTER_FILE = "master key file";

  private ProviderSettings() {}

  static KeyProviders providers(Environment settings) {
    List<KeyProvider> providers = new ArrayList<>();
    switch (settings.getProperty(PREFIX + "provider", MasterKeyFile.ID)) {
      case VaultTransit.ID -> {
        providers.add(vault(settings));
        addFileOfBefore(settings, providers);
      }
      case AwsKms.ID -> {
        providers.add(aws(settings));
        addFileOfBefore(settings, providers);
      }
      default -> {
        providers.add(file(settings));
        if (text(settings, "vault.address") != null) {
          providers.add(vault(settings));
        }
        if (text(settings, "aws.key") != null) {
          providers.add(aws(settings));
        }
      }
    }
    return new KeyProviders(providers);
  }

  private static void addFileOfBefore(Environment settings, List<KeyProvider> providers) {
    boolean named = text(settings, "master-key-file") != null;
    if (named || Files.exists(KeyConfiguration.home(settings, "master-keys"))) {
      providers.add(file(settings));
    }
  }

  private static MasterKeyFile file(Environment settings) {
    String named = text(settings, "master-key-file");
    if (named != null) {
      return MasterKeyFile.read(new PrivateFile(Path.of(named), MASTER_FILE, MASTER));
    }
    if (!KeyConfiguration.ownMachine(settings)) {
      throw new ProblemException(
          "No master key is set.",
          "Set " + MASTER + " to a file that holds one, mode 0600, or TALLAWAH_KEY_PROVIDER.");
    }
    Path home = KeyConfiguration.home(settings, "master-keys");
    return MasterKeyFile.readOrCreate(new PrivateFile(home, MASTER_FILE, "TALLAWAH_HOME"));
  }

  private static VaultTransit vault(Environment settings) {
    return new VaultTransit(
        new VaultTransit.Access(
            URI.create(settings.getRequiredProperty(PREFIX + "vault.address")),
            settings.getProperty(PREFIX + "vault.mount", "transit"),
            settings.getProperty(PREFIX + "vault.key", "tallawah"),
            text(settings, "vault.token"),
            text(settings, "vault.role-id"),
            text(settings, "vault.secret-id")));
  }

  private static AwsKms aws(Environment settings) {
    String endpoint = text(settings, "aws.endpoint");
    return new AwsKms(
        settings.getRequiredProperty(PREFIX + "aws.key"),
        settings.getRequiredProperty(PREFIX + "aws.region"),
        endpoint == null ? null : URI.create(endpoint));
  }

  private static @Nullable String text(Environment settings, String name) {
    return settings.getProperty(PREFIX + name);
  }
}
