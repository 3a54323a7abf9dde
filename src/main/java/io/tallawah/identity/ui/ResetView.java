package io.tallawah.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.tallawah.identity.Mailer;
import io.tallawah.identity.PasswordResets;

/** Asks for a link to choose another password; says the same for every address. */
@Route(value = "reset", autoLayout = false)
@PageTitle("Choose another password · Tallawah")
@AnonymousAllowed
class ResetView extends CardPage {

  private static final int LONGEST = 254;

  ResetView(PasswordResets resets, Mailer mailer) {
    if (mailer.configured()) {
      show(
          "Choose another password",
          "Enter the address you sign in with. A link goes there.",
          form(resets));
    } else {
      show(
          "Choose another password",
          "This installation sends no mail. Ask an owner or admin of your tenant for a link.",
          new Anchor("login", "Go back to sign in"));
    }
  }

  private Div form(PasswordResets resets) {
    EmailField email = new EmailField("E-mail");
    email.setMaxLength(LONGEST);
    Button send =
        new Button(
            "Send the link",
            click -> {
              if (email.isEmpty() || email.isInvalid()) {
                email.setInvalid(true);
                email.setErrorMessage("Enter your e-mail address");
                return;
              }
              resets.ask(email.getValue());
              show(
                  "Look into your mail",
                  "If there is an account of that address, a link is on its way. It works for an"
                      + " hour.",
                  new Anchor("login", "Go back to sign in"));
            });
    send.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    Div form = new Div(email, send, new Anchor("login", "Go back to sign in"));
    form.addClassName("card-form");
    return form;
  }
}
