package io.tallawah.shared.ui;

import com.vaadin.flow.component.UI;
import io.tallawah.shared.Phrases;
import io.tallawah.shared.ProblemException;
import java.util.Locale;

/**
 * What services say can't be, in the language of the tab. Their English sentences are the keys:
 * "Ask for another." is {@code problem.ask-for-another}; one that has no text stays English.
 */
public final class ProblemWords {

  private ProblemWords() {}

  /** The sentence and what one can do about it. */
  public static String of(ProblemException problem) {
    UI tab = UI.getCurrent();
    Phrases texts = tab == null ? Phrases.ENGLISH : new Phrases(tab.getLocale());
    return (said(texts, String.valueOf(problem.getMessage())) + " " + said(texts, problem.advice()))
        .strip();
  }

  /** The key of a sentence. */
  static String key(String sentence) {
    return "problem."
        + sentence.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  private static String said(Phrases texts, String sentence) {
    return texts.ofOr(key(sentence), sentence);
  }
}
