package io.tallawah.keys.internal;

import io.tallawah.shared.ProblemException;
import java.util.List;

/** The provider that wraps, and those that still unwrap what they wrapped before. */
public final class KeyProviders {

  private final List<KeyProvider> providers;

  /** The first one wraps. */
  public KeyProviders(List<KeyProvider> providers) {
    this.providers = List.copyOf(providers);
  }

  /** The one that wraps. */
  public KeyProvider active() {
    return providers.getFirst();
  }

  /** The one that wrapped a key. */
  public KeyProvider of(String id) {
    return providers.stream()
        .filter(provider -> provider.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new ProblemException(
                "A data key was wrapped by the key provider " + id + ", which isn't set up.",
                "Set it up beside the one that TALLAWAH_KEY_PROVIDER names, and run rotate-keys."));
  }
}
