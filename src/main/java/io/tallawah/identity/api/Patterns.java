package io.tallawah.identity.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Patterns of validation as JSON Schema reads them: it looks for a part, and knows fewer classes.
 */
final class Patterns {

  private static final String ANY = "[\\s\\S]*";
  private static final String BLANKS = "\\x00-\\x20";
  private static final Pattern ALL_BUT = Pattern.compile("\\[\\^(.*)]\\*");

  private Patterns() {}

  /** The whole text is meant; half characters can't be in JSON that is well-formed. */
  static String exact(String ofJava) {
    String text =
        ofJava
            .replace("\\p{Cs}", "")
            .replace("\\p{Cntrl}", "\\x00-\\x1f\\x7f")
            .replace("[^]*", ANY);
    return text.startsWith("^") ? text : "^(?:" + text + ")$";
  }

  /** The same for a text with something to see in it. */
  static String notBlank(@Nullable String ofJava) {
    if (ofJava == null) {
      return ANY + "[^" + BLANKS + "]" + ANY;
    }
    Matcher allBut = ALL_BUT.matcher(ofJava);
    return allBut.matches() ? ofJava + "[^" + BLANKS + allBut.group(1) + "]" + ofJava : ofJava;
  }
}
