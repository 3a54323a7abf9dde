package io.tallawah.shared.ui;

import com.vaadin.flow.component.UI;
import io.tallawah.shared.Phrases;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.Sentence;
import java.util.Locale;

/**
 * What services say can't be, in the language of the tab. Their English sentences are the keys:
 * "Ask for another." is {@code problem.ask-for-another}, and what was found is no part of a key;
 * one that has no text stays English.
 */
public final class ProblemWords {

  private ProblemWords() {}

  /** The sentence and what one can do about it. */
  public static String of(ProblemException problem) {
    return of(problem.whole()).strip();
  }

  /** A sentence or a part of one. */
  public static String of(Sentence sentence) {
    return said(texts(), sentence);
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

  private static Phrases texts() {
    UI tab = UI.getCurrent();
    return tab == null ? Phrases.ENGLISH : new Phrases(tab.getLocale());
  }

  private static String said(Phrases texts, Sentence sentence) {
    Object[] found = sentence.found(inner -> said(texts, inner));
    return texts.find(key(sentence.pattern()), found).orElseGet(() -> sentence.englishWith(found));
  }
}
