package io.tallawah.shared.ui;

import com.vaadin.flow.component.UI;
import io.tallawah.shared.Phrases;
import io.tallawah.shared.ProblemException;
import java.util.Locale;

/**
 * What services say can't be, in the language of the tab. Their English sentences are the keys:
 * "Ask for another." is {@code problem.ask-for-another}, and what was found is no part of a key; one
 * that has no text stays English.
 */
public final class ProblemWords {

  private ProblemWords() {}

  /** The sentence and what one can do about it. */
  public static String of(ProblemException problem) {
    UI tab = UI.getCurrent();
    Phrases texts = tab == null ? Phrases.ENGLISH : new Phrases(tab.getLocale());
    String sentence =
        said(
            texts,
            problem.sentencePattern(),
            String.valueOf(problem.getMessage()),
            problem.found());
    String advice = said(texts, problem.advicePattern(), problem.advice(), problem.found());
    return (sentence + " " + advice).strip();
  }

  /** The key of a sentence, whatever was found. */
  static String key(String sentence) {
    return "problem."
        + sentence
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\{\\d}", " ")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
  }

  private static String said(Phrases texts, String pattern, String english, Object... found) {
    return texts.find(key(pattern), found).orElse(english);
  }
}
