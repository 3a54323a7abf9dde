package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;

/** A password that one can look at while typing it, by a button in one's own language. */
class PasswordInput extends PasswordField {

  PasswordInput(String label) {
    super(label);
    getElement().setPropertyMap("i18n", Map.of("reveal", show()));
  }

  /** The sign-in form makes its field itself, in the browser, and has no word for the button. */
  static void nameButton(LoginForm form) {
    form.getElement()
        .executeJs(
            """
            customElements.whenDefined('vaadin-login-form')
              .then(() => this.updateComplete)
              .then(() => { this.querySelector('vaadin-password-field').i18n = {reveal: $0}; })\
            """,
            show());
  }

  private static String show() {
    return translate("identity.password.show");
  }
}
