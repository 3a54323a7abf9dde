package io.tallawah.identity;

/** Text as it comes out of JSON, where half a character can be written. */
final class Utf16 {

  private Utf16() {}

  /** Whether no surrogate stands alone, so that the text can be encoded and stored. */
  static boolean whole(String text) {
    return text.codePoints()
        .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }
}
