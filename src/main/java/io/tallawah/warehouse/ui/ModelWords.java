package io.tallawah.warehouse.ui;

import com.vaadin.flow.component.UI;
import io.tallawah.shared.Phrases;

/** What models say in fixed words, such as the reason of a difference, in the reader's language. */
final class ModelWords {

  private ModelWords() {}

  /** The text of a model's words; the words themselves where a newer model says others. */
  static String of(String area, String told) {
    return new Phrases(UI.getCurrent().getLocale())
        .find("warehouse." + area + "." + told.replace(' ', '-'))
        .orElse(told);
  }
}
