package io.tallawah.shared.ui;

import com.vaadin.flow.component.html.Span;

/** A platform's letter on its own colour of the palette; its name is its text for readers. */
public class PlatformBadge extends Span {

  /**
   * The badge.
   *
   * @param colour place in the categorical palette, 1 to 8
   */
  public PlatformBadge(String letter, int colour, String name) {
    super(letter);
    addClassNames("platform-badge", "category-" + colour);
    getElement().setAttribute("role", "img");
    getElement().setAttribute("aria-label", name);
    getElement().setAttribute("title", name);
  }
}
