package io.tallawah.keys;

import io.tallawah.keys.internal.KeyProvider;
import io.tallawah.keys.internal.KeyProviders;
import java.util.Base64;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Spares the provider what it unwrapped before. The wrapped bytes are the key to it, so what the
 * database no longer shows is no longer used.
 */
@Component
class UnwrappedKeys {

  private static final int MOST = 1_000;

  private record Wrapped(String provider, String context, String bytes) {}

  private final KeyProviders providers;
  private final ConcurrentLruCache<Wrapped, byte[]> known =
      new ConcurrentLruCache<>(MOST, this::unwrap);

  UnwrappedKeys(KeyProviders providers) {
    this.providers = providers;
  }

  /** The provider that wraps new keys. */
  KeyProvider active() {
    return providers.active();
  }

  byte[] get(String provider, String context, byte[] wrapped) {
    return known
        .get(new Wrapped(provider, context, Base64.getEncoder().encodeToString(wrapped)))
        .clone();
  }

  private byte[] unwrap(Wrapped wrapped) {
    return providers
        .of(wrapped.provider())
        .unwrap(Base64.getDecoder().decode(wrapped.bytes()), wrapped.context());
  }
}
