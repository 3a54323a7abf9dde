package io.tallawah.ingestion.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a file is known by: the hash of its bytes, whatever its name.
 *
 * @param hash SHA-256 in hex
 * @param bytes its length
 */
record FileIdentity(String hash, long bytes) {

  private static final int BLOCK = 1 << 16;
  private static final int ID_DIGITS = 32;

  static FileIdentity of(Path file) throws IOException {
    MessageDigest digest = digest();
    long bytes = 0;
    try (InputStream input = Files.newInputStream(file)) {
      byte[] block = new byte[BLOCK];
      int read;
      while ((read = input.read(block)) >= 0) {
        digest.update(block, 0, read);
        bytes += read;
      }
    }
    return new FileIdentity(HexFormat.of().formatHex(digest.digest()), bytes);
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The number of this file's sync: positive, and the same for the same bytes. */
  long syncId() {
    return ByteBuffer.wrap(HexFormat.of().parseHex(hash, 0, 16)).getLong() & Long.MAX_VALUE;
  }

  /** What the ids of its rows begin with. */
  String rowPrefix() {
    return hash.substring(0, ID_DIGITS) + "-";
  }
}
