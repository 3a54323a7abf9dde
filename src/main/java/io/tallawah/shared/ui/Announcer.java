package io.tallawah.shared.ui;

import com.vaadin.flow.component.html.Span;

/** Tells readers what has changed on the screen. */
public class Announcer extends Span {

  public Announcer() {
    addClassName("for-readers");
    getElement().setAttribute("role", "status");
    getElement().setAttribute("aria-live", "polite");
  }

  public void say(String sentence) {
    setText(sentence);
  }
}
