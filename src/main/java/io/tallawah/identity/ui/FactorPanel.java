package io.tallawah.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.identity.OwnAccount;
import io.tallawah.shared.ui.Panel;
import io.tallawah.shared.ui.StatusWord;

/** The second factor: setting it up, its recovery codes, removing it. */
class FactorPanel extends Panel {

  private final transient OwnAccount account;

  FactorPanel(OwnAccount account) {
    super("Second factor", "A code from your phone, asked for after your password.");
    this.account = account;
    refresh();
  }

  private void refresh() {
    Div state = new Div();
    state.addClassName("stack");
    if (account.hasFactor()) {
      long left = account.recoveryCodesLeft();
      state.add(
          new StatusWord("Set up", "good"),
          new Paragraph(left + (left == 1 ? " recovery code left." : " recovery codes left.")),
          row(
              new Button("New recovery codes", click -> ifConfirmed(this::newCodes)),
              new Button("Remove", click -> ifConfirmed(this::remove))));
    } else {
      state.add(
          new StatusWord("Not set up", "quiet"),
          row(new Button("Set up", click -> ifConfirmed(this::begin))));
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
