package io.tallawah.audit.internal;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A message authentication code as a value; two are compared in the same time always. */
final class Code {

  /** What the first seal of a chain continues. */
  static final Code BEGINNING = new Code(new byte[32]);

  private final byte[] bytes;

  private Code(byte[] bytes) {
    this.bytes = bytes;
  }

  static Code of(byte[] bytes) {
    return new Code(bytes.clone());
  }

  static @Nullable Code ofNullable(byte @Nullable [] bytes) {
    return bytes == null ? null : of(bytes);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Code code && MessageDigest.isEqual(bytes, code.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
