package io.tallawah.keys.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bouncycastle.crypto.InvalidCipherTextException;

/**
 * Master keys in a file, a line each: version, colon, 32 bytes in base64. The highest version
 * wraps, all unwrap. A line that begins with {@code #} is a comment. A version that isn't known is
 * looked for in the file again, and the newest before each wrapping, so that a running server needs
 * no restart.
 */
public final class MasterKeyFile implements KeyProvider {

  public static final String ID = "file";

  private final PrivateFile file;
  private volatile NavigableMap<Integer, byte[]> keys;

  private MasterKeyFile(PrivateFile file) {
    this.file = file;
    this.keys = load();
  }

  /** Reads the keys of a file that must be there. */
  public static MasterKeyFile read(PrivateFile file) {
    return new MasterKeyFile(file);
  }

  /** Reads the keys of a file, which is made with one random key if it isn't there. */
  public static MasterKeyFile readOrCreate(PrivateFile file) {
    file.createIfMissing(
        () -> "1:" + Base64.getEncoder().encodeToString(AesGcm.newKey()) + System.lineSeparator());
    return new MasterKeyFile(file);
  }

  @Override
  public String id() {
    return ID;
  }

  /** The version in four bytes, then the sealed key. */
  @Override
  public byte[] wrap(byte[] dataKey, String context) {
    keys = load();
    var newest = keys.lastEntry();
    byte[] sealed = AesGcm.seal(newest.getValue(), bytes(context), dataKey);
    return ByteBuffer.allocate(Integer.BYTES + sealed.length)
        .putInt(newest.getKey())
        .put(sealed)
        .array();
  }

  @Override
  public byte[] unwrap(byte[] wrapped, String context) {
    byte[] key = key(ByteBuffer.wrap(wrapped).getInt());
    try {
      byte[] sealed = Arrays.copyOfRange(wrapped, Integer.BYTES, wrapped.length);
      return AesGcm.open(key, bytes(context), sealed);
    } catch (InvalidCipherTextException e) {
      throw file.problem("holds another key than the one that wrapped a data key", e);
    }
  }

  private byte[] key(int version) {
    byte[] key = keys.get(version);
    if (key == null) {
      keys = load();
      key = keys.get(version);
    }
    if (key == null) {
      throw file.problem("lacks the version that wrapped a data key", null);
    }
    return key;
  }

  private NavigableMap<Integer, byte[]> load() {
    NavigableMap<Integer, byte[]> loaded = new TreeMap<>();
    file.read()
        .lines()
        .map(String::strip)
        .filter(MasterKeyFile::isKey)
        .forEach(line -> add(line, loaded));
    if (loaded.isEmpty()) {
      throw file.problem("holds no key", null);
    }
    return loaded;
  }

  private static boolean isKey(String line) {
    return !line.isEmpty() && !line.startsWith("#");
  }

  private void add(String line, NavigableMap<Integer, byte[]> loaded) {
    try {
      String[] parts = line.split(":", 2);
      byte[] key = Base64.getDecoder().decode(parts[1].strip());
      if (key.length == AesGcm.KEY_BYTES && loaded.put(version(parts[0]), key) == null) {
        return;
      }
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      // the cause would quote the line
    }
    throw file.problem("has a line that is not a version of its own, a colon and 32 bytes", null);
  }

  private static int version(String text) {
    int version = Integer.parseInt(text.strip());
    if (version < 1) {
      throw new IllegalArgumentException("versions begin with 1");
    }
    return version;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "MasterKeyFile[versions=" + keys.keySet() + "]";
  }
}
