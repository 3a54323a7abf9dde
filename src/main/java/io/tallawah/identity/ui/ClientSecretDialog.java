package io.tallawah.identity.ui;

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
    setHeaderTitle("Replace the secret of " + service);
    PasswordField secret = new PasswordField("Client secret");
    secret.setRevealButtonVisible(false);
    secret.getElement().setAttribute("autocomplete", "off");
    secret.setHelperText("It can't be shown again.");
    Button save =
        new Button(
            "Save",
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
    getFooter().add(new Button("Cancel", click -> close()), save);
    setWidth("min(480px, 94vw)");
  }
}
