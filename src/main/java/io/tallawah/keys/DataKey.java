package io.tallawah.keys;

import io.tallawah.keys.internal.AesGcm;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.bouncycastle.crypto.InvalidCipherTextException;

/**
 * One version of a data key, unwrapped. What it seals begins with a format byte and its version.
 */
final class DataKey {

  private static final byte FORMAT = 1;
  private static final int HEADER = 1 + Integer.BYTES;

  private final int version;
  private final byte[] key;

  DataKey(int version, byte[] key) {
    this.version = version;
    this.key = key;
  }

  int version() {
    return version;
  }

  /** The bytes, for deriving others. */
  byte[] bytes() {
    return key.clone();
  }

  /** The version that sealed a value; 0 when it is no sealed value. */
  static int versionOf(byte[] sealed) {
    return sealed.length > HEADER && sealed[0] == FORMAT ? ByteBuffer.wrap(sealed).getInt(1) : 0;
  }

  byte[] seal(KeyOwner owner, Place place, byte[] plain) {
    byte[] body = AesGcm.seal(key, associated(owner, place), plain);
    return ByteBuffer.allocate(HEADER + body.length).put(FORMAT).putInt(version).put(body).array();
  }

  byte[] open(KeyOwner owner, Place place, byte[] sealed) {
    byte[] body = new byte[sealed.length - HEADER];
    System.arraycopy(sealed, HEADER, body, 0, body.length);
    try {
      return AesGcm.open(key, associated(owner, place), body);
    } catch (InvalidCipherTextException e) {
      throw new BrokenSealException(place);
    }
  }

  /** Each part with its length, so that no two places read the same. */
  private byte[] associated(KeyOwner owner, Place place) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(owner.toString());
      out.writeUTF(place.table());
      out.writeUTF(place.row());
      out.writeUTF(place.column());
      out.writeByte(FORMAT);
      out.writeInt(version);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public String toString() {
    return "DataKey[version=" + version + "]";
  }
}
