package io.tallawah.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import io.tallawah.identity.OwnAccount;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.ui.Panel;

/** Changing one's password. */
class PasswordPanel extends Panel {

  private final transient OwnAccount account;
  private final PasswordField password = new PasswordField("New password");
  private final Paragraph outcome = new Paragraph();

  PasswordPanel(OwnAccount account) {
    super("Password", "Several words that don't belong together make a good one.");
    this.account = account;
    password.getElement().setAttribute("autocomplete", "new-password");
    password.setHelperText("At least " + account.shortestPassword() + " characters, of any kind.");
    outcome.getElement().setAttribute("role", "status");
    Button change =
        new Button("Change password", click -> ConfirmIdentity.before(account, this::change));
    Div fields = new Div(password, change, outcome);
    fields.addClassNames("stack", "narrow");
    show(fields);
  }

  private void change() {
    outcome.setText("");
    password.setInvalid(false);
    try {
      account.changePassword(password.getValue());
      password.clear();
      outcome.setText("Your password is changed. Your other sessions have ended.");
    } catch (ProblemException e) {
      password.setInvalid(true);
      password.setErrorMessage(e.getMessage() + " " + e.advice());
      password.focus();
    }
  }
}
