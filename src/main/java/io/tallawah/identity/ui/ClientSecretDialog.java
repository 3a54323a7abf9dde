package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import io.tallawah.identity.signon.ClientSecret;
import java.util.function.Predicate;

/** Asks for the client secret that replaces another. */
class ClientSecretDialog extends FormDialog {

  ClientSecretDialog(String service, Predicate<ClientSecret> replace) {
    super(translate("identity.secret.replace", service));
    PasswordField secret = new PasswordField(translate("identity.client-secret"));
    secret.setRevealButtonVisible(false);
    secret.getElement().setAttribute("autocomplete", "off");
    secret.setHelperText(translate("identity.secret.hidden"));
    tie("client_secret", secret);
    form(
        new Button(
            translate("common.save"),
            click -> submit(() -> replace.test(new ClientSecret(secret.getValue())))),
        secret);
  }
}
