package io.tallawah.ingestion.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Rows in COPY's text format, with where each row begins and which line of the file it was. */
final class RowBuffer {

  private byte[] bytes;
  private int length;
  private int[] starts = new int[64];
  private long[] lines = new long[64];
  private int rows;

  RowBuffer(int capacity) {
    bytes = new byte[capacity];
  }

  int length() {
    return length;
  }

  int rows() {
    return rows;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Where a row begins; the row behind the last begins where the last ends. */
  int start(int row) {
    return row == rows ? length : starts[row];
  }

  long line(int row) {
    return lines[row];
  }

  void beginRow(long line) {
    if (rows == starts.length) {
      starts = Arrays.copyOf(starts, rows * 2);
      lines = Arrays.copyOf(lines, rows * 2);
    }
    starts[rows] = length;
    lines[rows] = line;
  }

  void endRow() {
    put('\n');
    rows++;
  }

  void separate() {
    put('\t');
  }

  void putNull() {
    put('\\');
    put('N');
  }

  void put(char ascii) {
    need(1);
    bytes[length++] = (byte) ascii;
  }

  void put(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    put(utf8, 0, utf8.length);
  }

  /** Puts bytes that need no escape. */
  void put(byte[] source, int from, int to) {
    need(to - from);
    System.arraycopy(source, from, bytes, length, to - from);
    length += to - from;
  }

  /** Puts a number with so many digits, with zeros in front. */
  void putDigits(long number, int digits) {
    need(digits);
    long rest = number;
    for (int i = length + digits - 1; i >= length; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
  }

  /** Puts text, escaping what COPY reads as its own. */
  void putEscaped(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    putEscaped(utf8, 0, utf8.length);
  }

  /** Puts bytes, escaping what COPY reads as its own. */
  void putEscaped(byte[] source, int from, int to) {
    need(2 * (to - from));
    byte[] target = bytes;
    int at = length;
    for (int i = from; i < to; i++) {
      byte letter = source[i];
      byte escape = escapeOf(letter);
      if (escape != 0) {
        target[at++] = '\\';
        target[at++] = escape;
      } else {
        target[at++] = letter;
      }
    }
    length = at;
  }

  private static byte escapeOf(byte letter) {
    return switch (letter) {
      case '\\' -> '\\';
      case '\t' -> 't';
      case '\n' -> 'n';
      case '\r' -> 'r';
      default -> 0;
    };
  }

  private void need(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
