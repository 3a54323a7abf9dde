package io.tallawah.keys;

import io.tallawah.keys.internal.AesGcm;
import io.tallawah.keys.internal.KeyProvider;
import io.tallawah.shared.ProblemException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Tries the key provider, for {@code check-config}. */
public final class KeyProviderCheck {

  private static final String CONTEXT = "tallawah check";

  private KeyProviderCheck() {}

  /** What is wrong with the provider of these properties; it wraps and unwraps a key of no use. */
  public static Optional<String> problem(Map<String, Object> properties) {
    StandardEnvironment settings = new StandardEnvironment();
    settings.getPropertySources().addFirst(new MapPropertySource("settings", properties));
    try {
      KeyProvider provider = ProviderSettings.providers(settings).active();
      byte[] key = AesGcm.newKey();
      boolean well = Arrays.equals(key, provider.unwrap(provider.wrap(key, CONTEXT), CONTEXT));
      return well ? Optional.empty() : Optional.of("The key provider gave another key back.");
    } catch (ProblemException e) {
      return Optional.of((e.getMessage() + " " + e.advice()).strip());
    }
  }
}
