package io.tallawah.keys.internal;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** AES-GCM with a 256-bit key, a 96-bit nonce and a 128-bit tag; the only cipher there is. */
public final class AesGcm {

  public static final int KEY_BYTES = 32;
  static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private AesGcm() {}

  /** A new random key. */
  public static byte[] newKey() {
    return random(KEY_BYTES);
  }

  /** A new random nonce, then the ciphertext and its tag. */
  public static byte[] seal(byte[] key, byte[] associated, byte[] plain) {
    byte[] nonce = random(NONCE_BYTES);
    byte[] cipher = encrypt(key, nonce, associated, plain);
    byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.length);
    System.arraycopy(cipher, 0, sealed, NONCE_BYTES, cipher.length);
    return sealed;
  }

  /**
   * What {@link #seal} was given.
   *
   * @throws InvalidCipherTextException when key, associated data or a byte of it is another
   */
  public static byte[] open(byte[] key, byte[] associated, byte[] sealed)
      throws InvalidCipherTextException {
    if (sealed.length < NONCE_BYTES) {
      throw new InvalidCipherTextException("too short");
    }
    byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    byte[] cipher = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
    return decrypt(key, nonce, associated, cipher);
  }

  static byte[] encrypt(byte[] key, byte[] nonce, byte[] associated, byte[] plain) {
    try {
      return run(true, key, nonce, associated, plain);
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException("encryption has no tag to refuse", e);
    }
  }

  static byte[] decrypt(byte[] key, byte[] nonce, byte[] associated, byte[] cipher)
      throws InvalidCipherTextException {
    return run(false, key, nonce, associated, cipher);
  }

  private static byte[] run(
      boolean encrypting, byte[] key, byte[] nonce, byte[] associated, byte[] input)
      throws InvalidCipherTextException {
    if (key.length != KEY_BYTES || nonce.length != NONCE_BYTES) {
      throw new IllegalArgumentException("the key has 256 bits and the nonce 96");
    }
    GCMModeCipher gcm = GCMBlockCipher.newInstance(AESEngine.newInstance());
    gcm.init(encrypting, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, associated));
    byte[] output = new byte[gcm.getOutputSize(input.length)];
    int written = gcm.processBytes(input, 0, input.length, output, 0);
    gcm.doFinal(output, written);
    return output;
  }

  private static byte[] random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }
}
