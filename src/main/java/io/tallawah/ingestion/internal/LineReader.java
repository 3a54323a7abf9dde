package io.tallawah.ingestion.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads lines as bytes, in memory bounded by the longest line allowed. Of a longer line only its
 * beginning is kept. A line feed always follows the current line in {@link #buffer}.
 */
final class LineReader {

  private static final int BLOCK = 1 << 18;
  private static final int KEPT_OF_LONG_LINE = 10_000;

  private final InputStream input;
  private final int limit;
  private byte[] buffer = new byte[2 * BLOCK];
  private int from;
  private int to;
  private int filled;
  private boolean ended;
  private boolean tooLong;
  private long number;

  LineReader(InputStream input, int limit) {
    this.input = input;
    this.limit = limit;
  }

  /** Moves to the next line; false when there is none. */
  boolean next() throws IOException {
    from = number == 0 ? 0 : to + 1;
    tooLong = false;
    int scanned = from;
    while (true) {
      int end = lineFeed(scanned);
      if (end >= 0) {
        to = end;
        number++;
        return true;
      }
      scanned = filled;
      if (filled - from > limit) {
        return skipLongLine();
      }
      if (ended) {
        return lastLine();
      }
      scanned -= fill();
    }
  }

  /** The bytes that hold the current line, from {@link #from} to before {@link #to}. */
  byte[] buffer() {
    return buffer;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** Whether the current line is longer than allowed, so that only its beginning is here. */
  boolean tooLong() {
    return tooLong;
  }

  /** The number of the current line, from 1. */
  long number() {
    return number;
  }

  private int lineFeed(int start) {
    for (int i = start; i < filled; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private boolean lastLine() {
    if (from >= filled) {
      return false;
    }
    to = filled;
    buffer[filled++] = '\n';
    number++;
    return true;
  }

  /**
   * Reads on behind what is there, first moving the current line to the front; returns by how much.
   */
  private int fill() throws IOException {
    int moved = from;
    if (moved > 0) {
      System.arraycopy(buffer, from, buffer, 0, filled - from);
      filled -= moved;
      from = 0;
    }
    if (buffer.length - filled < BLOCK) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = input.read(buffer, filled, buffer.length - filled - 1);
    if (read < 0) {
      ended = true;
    } else {
      filled += read;
    }
    return moved;
  }

  private boolean skipLongLine() throws IOException {
    tooLong = true;
    int kept = Math.min(KEPT_OF_LONG_LINE, filled - from);
    System.arraycopy(buffer, from, buffer, 0, kept);
    from = 0;
    to = kept;
    byte[] block = new byte[BLOCK];
    int read;
    while ((read = input.read(block)) >= 0) {
      int end = indexOfLineFeed(block, read);
      if (end >= 0) {
        keepRest(block, end, read);
        number++;
        return true;
      }
    }
    ended = true;
    buffer[to] = '\n';
    filled = to + 1;
    number++;
    return true;
  }

  private void keepRest(byte[] block, int end, int read) {
    buffer[to] = '\n';
    System.arraycopy(block, end + 1, buffer, to + 1, read - end - 1);
    filled = to + 1 + (read - end - 1);
  }

  private static int indexOfLineFeed(byte[] block, int length) {
    for (int i = 0; i < length; i++) {
      if (block[i] == '\n') {
        return i;
      }
    }
    return -1;
  }
}
