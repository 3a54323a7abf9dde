package io.tallawah.insights.ui;

import io.tallawah.insights.BadQueryException;
import java.util.Locale;

/** What is wrong with an address: the sentence, or in other languages than its own which part. */
final class UnreadableAddress {

  private UnreadableAddress() {}

  static String say(BadQueryException wrong, Locale language, Words words) {
    return language.getLanguage().equals(Locale.ENGLISH.getLanguage())
        ? wrong.sentence()
        : words.of("common.unreadable-parameter", wrong.field());
  }
}
