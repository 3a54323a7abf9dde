package io.tallawah.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** What can be done about one row of a table. */
final class RowAction {

  private RowAction() {}

  /**
   * A button in a row.
   *
   * @param name what the row is about, for who hears the button without seeing its row
   */
  static Button button(String word, String name, Runnable act) {
    Button button = new Button(word, click -> act.run());
    button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    button.setAriaLabel(word + ": " + name);
    return button;
  }
}
