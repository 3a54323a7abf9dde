package io.tallawah.ingestion.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * What a file is known by: the hash of its bytes, whatever its name.
 *
 * @param hash SHA-256 in hex
 * @param checksum CRC-32C of the same bytes: tells cheaply, when the file is read again, that it is
 *     still the one that was hashed
 * @param bytes its length
 */
record FileIdentity(String hash, long checksum, long bytes) {

  private static final int BLOCK = 1 << 16;
  private static final int ID_DIGITS = 32;

  static FileIdentity of(Path file) throws IOException {
    MessageDigest digest = digest();
    CRC32C checksum = new CRC32C();
    long bytes = 0;
    try (InputStream input = Files.newInputStream(file)) {
      byte[] block = new byte[BLOCK];
      int read;
      while ((read = input.read(block)) >= 0) {
        digest.update(block, 0, read);
        checksum.update(block, 0, read);
        bytes += read;
      }
    }
    return new FileIdentity(HexFormat.of().formatHex(digest.digest()), checksum.getValue(), bytes);
  }

  private static MessageDigest digest() {
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
