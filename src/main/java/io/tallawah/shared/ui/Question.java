package io.tallawah.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something is done that others feel, or that can't be taken back. */
public final class Question {

  private static final String GONE = "error primary";

  private Question() {}

  /**
   * Asks, and does it if the answer is yes.
   *
   * @param question names what it is done to
   * @param consequence what is lost and what stays
   * @param verb the word on the button
   */
  public static void ask(String question, String consequence, String verb, Runnable act) {
    dialog(question, consequence, verb, act).open();
  }

  /** The same, of something that is gone afterwards: the button looks like it. */
  public static void askForGood(String question, String consequence, String verb, Runnable act) {
    ConfirmDialog dialog = dialog(question, consequence, verb, act);
    dialog.setConfirmButtonTheme(GONE);
    dialog.open();
  }

  private static ConfirmDialog dialog(
      String question, String consequence, String verb, Runnable act) {
    ConfirmDialog dialog = new ConfirmDialog(question, consequence, verb, yes -> act.run());
    dialog.setCancelable(true);
    dialog.setCancelText(translate("common.cancel"));
    return dialog;
  }
}
