package io.tallawah.insights.ui;

import com.vaadin.flow.component.UI;
import io.tallawah.shared.Phrases;
import java.util.Locale;

/** What platforms and results are called by in a code of words, as people read it. */
final class Codes {

  private Codes() {}

  /** In the language of the tab that asks. */
  static String of(String code) {
    return of(code, UI.getCurrent().getLocale());
  }

  /** In a language; what the texts don't know as it is: {@code NEW_GOAL} is "New goal". */
  static String of(String code, Locale language) {
    String name = code.strip().toLowerCase(Locale.ROOT);
    return new Phrases(language).find("code." + name).orElseGet(() -> readable(code));
  }

  private static String readable(String code) {
    String words = code.replace('_', ' ').toLowerCase(Locale.ROOT).strip();
    return words.isEmpty() ? code : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
