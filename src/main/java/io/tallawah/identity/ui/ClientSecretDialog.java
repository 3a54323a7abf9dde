package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import io.tallawah.identity.signon.ClientSecret;
import java.util.function.Predicate;

/** Asks for the client secret that replaces another. */
class ClientSecretDialog extends Dialog {

  ClientSecretDialog(String service, Predicate<ClientSecret> replace) {
    setHeaderTitle(translate("identity.secret.replace", service));
    PasswordField secret = new PasswordField(translate("identity.client-secret"));
    secret.setRevealButtonVisible(false);
    secret.getElement().setAttribute("autocomplete", "off");
    secret.setHelperText(translate("identity.secret.hidden"));
    Button save =
        new Button(
            translate("common.save"),
            click ->
                Acts.attempt(() -> {
                  if (replace.test(new ClientSecret(secret.getValue()))) {
                    close();
                  }
                }));
    save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    Div fields = new Div(secret);
    fields.addClassName("stack");
    add(fields);
    getFooter().add(new Button(translate("common.cancel"), click -> close()), save);
    setWidth("min(480px, 94vw)");
  }
}
