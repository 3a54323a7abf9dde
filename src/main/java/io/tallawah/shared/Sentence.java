package io.tallawah.shared;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Words in English with what was found apart from them, so that other languages have words of their
 * own for it.
 *
 * @param pattern with {0}, {1} and so on where the found stand, apostrophes as they are read
 * @param found texts, numbers or sentences
 */
public record Sentence(String pattern, List<Serializable> found) implements Serializable {

  private static final long serialVersionUID = 1L;

  public Sentence {
    found = List.copyOf(found);
  }

  /** A sentence about what was found. */
  public static Sentence of(String pattern, Serializable... found) {
    return new Sentence(pattern, List.of(found));
  }

  /** In English. */
  public String english() {
    return englishWith(found(Sentence::english));
  }

  /** In English but for what was found, which is said as it is given. */
  public String englishWith(Object... said) {
    return said.length == 0
        ? pattern
        : new MessageFormat(pattern.replace("'", "''"), Locale.ENGLISH).format(said);
  }

  /** What was found, with what another language says of the sentences in it. */
  public Object[] found(Function<Sentence, String> said) {
    return found.stream()
        .map(one -> one instanceof Sentence inner ? said.apply(inner) : one)
        .toArray();
  }
}
