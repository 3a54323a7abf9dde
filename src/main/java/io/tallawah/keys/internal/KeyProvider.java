package io.tallawah.keys.internal;

/** Guards the master key, which never leaves it, and with that key wraps our data keys. */
public interface KeyProvider {

  /** What {@code TALLAWAH_KEY_PROVIDER} calls it; kept beside each wrapped key. */
  String id();

  /**
   * Wraps a data key by the newest master key.
   *
   * @param context which data key it is; unwrapping in another context fails
   * @throws io.tallawah.shared.ProblemException when the provider can't be reached or refuses
   */
  byte[] wrap(byte[] dataKey, String context);

  /**
   * The data key.
   *
   * @throws io.tallawah.shared.ProblemException when the provider can't be reached or refuses
   */
  byte[] unwrap(byte[] wrapped, String context);
}
