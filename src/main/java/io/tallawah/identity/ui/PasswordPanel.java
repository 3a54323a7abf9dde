package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import io.tallawah.identity.OwnAccount;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.ui.Panel;
import io.tallawah.shared.ui.ProblemWords;

/** Changing one's password. */
class PasswordPanel extends Panel {

  private final transient OwnAccount account;
  private final PasswordField password = new PasswordInput(translate("identity.password.new"));
  private final Paragraph outcome = new Paragraph();

  PasswordPanel(OwnAccount account) {
    super(translate("common.password"), translate("identity.password.says"));
    this.account = account;
    password.getElement().setAttribute("autocomplete", "new-password");
    password.setHelperText(translate("identity.password.shortest", account.shortestPassword()));
    outcome.getElement().setAttribute("role", "status");
    Button change =
        new Button(
            translate("identity.password.change"),
            click -> ConfirmIdentity.before(account, this::change));
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
      outcome.setText(translate("identity.password.changed"));
    } catch (ProblemException e) {
      FieldProblem.say(password, ProblemWords.of(e));
    }
  }
}
