package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

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

  /**
   * Asks before something is done that others feel.
   *
   * @param question names what it is done to
   * @param consequence what is lost and what stays
   */
  static void confirm(String question, String consequence, String verb, Runnable act) {
    ConfirmDialog ask = new ConfirmDialog(question, consequence, verb, confirmed -> act.run());
    ask.setCancelable(true);
    ask.setCancelText(translate("common.cancel"));
    ask.open();
  }
}
