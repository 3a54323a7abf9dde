package io.tallawah.keys;

import io.tallawah.tenancy.PlatformScope;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Message authentication codes and keyed hashes, each purpose with a key of its own that is derived
 * from one key of the platform. That key is re-wrapped and never replaced: codes that are stored
 * must stay checkable.
 */
@Service
public class Macs implements SmartInitializingSingleton {

  private static final int BYTES = 32;

  private final DataKeys keys;
  private final PlatformScope platform;
  private final TransactionTemplate ownTransaction;
  private final Map<String, byte[]> derived = new ConcurrentHashMap<>();
  private volatile byte[] root = {};

  Macs(
      JdbcClient jdbc,
      UnwrappedKeys unwrapped,
      PlatformScope platform,
      PlatformTransactionManager transactions) {
    this.keys = new DataKeys(jdbc, unwrapped);
    this.platform = platform;
    this.ownTransaction =
        new TransactionTemplate(
            transactions,
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
  }

  /**
   * Fetches the key before anyone waits for it, so that a start without its provider is refused.
   */
  @Override
  public void afterSingletonsInstantiated() {
    root();
  }

  /**
   * HMAC-SHA-256 of a message.
   *
   * @param purpose what the code is for, such as {@code audit entry}; another purpose gives another
   *     code
   */
  public byte[] hmac(String purpose, byte[] message) {
    HMac mac = new HMac(SHA256Digest.newInstance());
    mac.init(new KeyParameter(derived.computeIfAbsent(purpose, this::derive)));
    mac.update(message, 0, message.length);
    byte[] code = new byte[BYTES];
    mac.doFinal(code, 0);
    return code;
  }

  private byte[] derive(String purpose) {
    byte[] info = ("tallawah mac " + purpose).getBytes(StandardCharsets.UTF_8);
    HKDFBytesGenerator hkdf = new HKDFBytesGenerator(SHA256Digest.newInstance());
    hkdf.init(new HKDFParameters(root(), null, info));
    byte[] key = new byte[BYTES];
    hkdf.generateBytes(key, 0, BYTES);
    return key;
  }

  private byte[] root() {
    if (root.length == 0) {
      root =
          platform.call(() -> ownTransaction.execute(status -> keys.active(KeyRing.MACS).bytes()));
    }
    return root;
  }
}
