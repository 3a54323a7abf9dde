package io.tallawah.ingestion.internal;

/** The escapes in JSON's strings, of which PostgreSQL can store neither U+0000 nor half a pair. */
final class JsonEscapes {

  private static final int UNICODE = 6;

  private JsonEscapes() {}

  /** Where the text goes on behind the escape whose backslash lies at {@code at}. */
  static int skip(byte[] bytes, int at, int end) throws BadLineException {
    return switch (bytes[at + 1]) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at + 2;
      case 'u' -> skipUnicode(bytes, at, end);
      default -> throw JsonScanner.notJson();
    };
  }

  private static int skipUnicode(byte[] bytes, int at, int end) throws BadLineException {
    char first = hex(bytes, at + 2, end);
    if (first == 0) {
      throw zero();
    }
    int behind = at + UNICODE;
    if (Character.isLowSurrogate(first)) {
      throw halfPair();
    }
    if (!Character.isHighSurrogate(first)) {
      return behind;
    }
    boolean second = behind + UNICODE <= end && bytes[behind] == '\\' && bytes[behind + 1] == 'u';
    if (!second || !Character.isLowSurrogate(hex(bytes, behind + 2, end))) {
      throw halfPair();
    }
    return behind + UNICODE;
  }

  private static char hex(byte[] bytes, int start, int end) throws BadLineException {
    if (start + 4 > end) {
      throw JsonScanner.notJson();
    }
    int value = 0;
    for (int i = start; i < start + 4; i++) {
      int digit = bytes[i] < 0 ? -1 : Character.digit(bytes[i], 16);
      if (digit < 0) {
        throw JsonScanner.notJson();
      }
      value = value * 16 + digit;
    }
    return (char) value;
  }

  static BadLineException zero() {
    return new BadLineException("holds the character U+0000");
  }

  private static BadLineException halfPair() {
    return new BadLineException("holds half a surrogate pair");
  }
}
