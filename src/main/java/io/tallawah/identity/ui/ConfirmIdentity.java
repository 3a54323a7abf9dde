package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.VaadinRequest;
import io.tallawah.identity.OwnAccount;
import io.tallawah.identity.SignIn;

/** Asks who it is before password or factors are changed, unless it was proved just now. */
class ConfirmIdentity extends Dialog {

  private final transient OwnAccount account;
  private final transient Runnable then;
  private final PasswordField password = new PasswordInput(translate("common.password"));
  private final CodeField code = new CodeField(translate("identity.factor.code-of"));

  private ConfirmIdentity(OwnAccount account, Runnable then) {
    this.account = account;
    this.then = then;
    setHeaderTitle(translate("identity.confirm.title"));
    password.getElement().setAttribute("autocomplete", "current-password");
    password.setAutofocus(true);
    code.setVisible(account.hasFactor());
    Div fields = new Div(new Paragraph(translate("identity.confirm.says")), password, code);
    fields.addClassName("stack");
    add(fields);
    Button go = new Button(translate("common.continue"), click -> check());
    go.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    go.addClickShortcut(Key.ENTER);
    getFooter().add(new Button(translate("common.cancel"), click -> close()), go);
  }

  /** Goes on at once, or after the person has proved who they are. */
  static void before(OwnAccount account, Runnable then) {
    if (account.confirmed()) {
      then.run();
    } else {
      new ConfirmIdentity(account, then).open();
    }
  }

  private void check() {
    SignIn.Outcome outcome =
        account.confirm(
            password.getValue(), code.getValue(), VaadinRequest.getCurrent().getRemoteAddr());
    if (outcome instanceof SignIn.Outcome.Accepted) {
      close();
      then.run();
    } else {
      FieldProblem.say(password, Outcomes.sentence(outcome, translate("identity.not-right")));
    }
  }
}
