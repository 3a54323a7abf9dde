package io.tallawah.exports.internal;

/** Words that no spreadsheet takes for a formula, and that a file can hold. */
final class SafeText {

  private static final String FORMULAS = "=+-@\t\r\n＝＋－＠";

  private SafeText() {}

  /** With an apostrophe before what begins as a formula does. */
  static String of(String text) {
    return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** The same, with a mark in place of each character that XML can't hold. */
  static String inXml(String text) {
    String safe = of(text);
    if (safe.codePoints().allMatch(SafeText::isOfXml)) {
      return safe;
    }
    StringBuilder kept = new StringBuilder(safe.length());
    safe.codePoints().forEach(one -> kept.appendCodePoint(isOfXml(one) ? one : 0xFFFD));
    return kept.toString();
  }

  private static boolean isOfXml(int one) {
    return (one >= 0x20 && one < 0xD800)
        || one == '\t'
        || one == '\n'
        || one == '\r'
        || (one >= 0xE000 && one < 0xFFFE)
        || one > 0xFFFF;
  }
}
