package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.identity.OwnAccount;
import io.tallawah.shared.ui.Panel;
import io.tallawah.shared.ui.Question;
import io.tallawah.shared.ui.StatusWord;

/** The second factor: setting it up, its recovery codes, removing it. */
class FactorPanel extends Panel {

  private final transient OwnAccount account;

  FactorPanel(OwnAccount account) {
    super(translate("common.second-factor"), translate("identity.factor.says"));
    this.account = account;
    refresh();
  }

  private void refresh() {
    Div state = new Div();
    state.addClassName("stack");
    if (account.hasFactor()) {
      long left = account.recoveryCodesLeft();
      state.add(
          new StatusWord(translate("identity.factor.is-set"), "good"),
          new Paragraph(translate("identity.factor.codes-left", left)),
          row(
              new Button(
                  translate("identity.factor.new-codes"), click -> ifConfirmed(this::newCodes)),
              new Button(translate("common.remove"), click -> askRemoving())));
    } else {
      state.add(
          new StatusWord(translate("identity.factor.not-set"), "quiet"),
          row(new Button(translate("identity.factor.set"), click -> ifConfirmed(this::begin))));
    }
    show(state);
  }

  private void ifConfirmed(Runnable then) {
    ConfirmIdentity.before(account, then);
  }

  private void begin() {
    show(new FactorEnrolment(account, this::refresh));
  }

  private void newCodes() {
    show(FactorEnrolment.recoveryCodes(account.newRecoveryCodes(), this::refresh));
  }

  private void askRemoving() {
    Question.ask(
        translate("identity.factor.remove"),
        translate("identity.factor.remove.says"),
        translate("common.remove"),
        () -> ifConfirmed(this::remove));
  }

  /** The role may need a factor: the page begins anew and then asks for one. */
  private void remove() {
    account.removeFactor();
    UI.getCurrent().getPage().reload();
  }

  private static Div row(Button... buttons) {
    Div row = new Div(buttons);
    row.addClassName("header-row");
    return row;
  }
}
