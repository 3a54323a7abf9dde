package io.tallawah.shared.ui;

import com.vaadin.flow.component.html.Span;

/** A state: a shape and its word. */
public class StatusWord extends Span {

  /**
   * The word.
   *
   * @param look good, quiet, ended, late or bad
   */
  public StatusWord(String word, String look) {
    super(word);
    addClassNames("status-word", look);
  }
}
