package io.tallawah.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/**
 * Where loaded rows stand: a skeleton of their height before the first come, and what was shown,
 * dimmed, while others are on their way.
 */
public final class LoadedPlace extends Div {

  private static final int SKELETON_ROWS = 12;

  /** Shows the skeleton. */
  public LoadedPlace() {
    addClassName("panel");
    add(skeleton());
  }

  /** A question is on its way: what is shown stays, dimmed. */
  public void expect() {
    addClassName("stale");
    getElement().setAttribute("aria-busy", "true");
  }

  /** The answer is here, or there is none. */
  public void settle() {
    removeClassName("stale");
    getElement().removeAttribute("aria-busy");
  }

  /** Puts these in place of what is shown, unless the first of them is shown already. */
  public void put(Component... shown) {
    if (!shown[0].getParent().filter(this::equals).isPresent()) {
      removeAll();
      add(shown);
    }
  }

  private static Div skeleton() {
    Div skeleton = new Div();
    skeleton.addClassName("skeleton");
    skeleton.getElement().setAttribute("aria-hidden", "true");
    for (int i = 0; i < SKELETON_ROWS; i++) {
      skeleton.add(new Div());
    }
    return skeleton;
  }
}
