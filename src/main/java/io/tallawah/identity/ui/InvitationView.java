package io.tallawah.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.tallawah.identity.InvitationOffer;
import io.tallawah.identity.Joining;
import io.tallawah.identity.PasswordRules.Factors;

/** Where the link of an invitation leads: a new person chooses name and password here. */
@Route(value = "invitation/:token", autoLayout = false)
@PageTitle("Invitation · Tallawah")
@AnonymousAllowed
class InvitationView extends CardPage implements BeforeEnterObserver {

  private final transient Joining joining;

  InvitationView(Joining joining) {
    this.joining = joining;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String token = event.getRouteParameters().get("token").orElse("");
    joining
        .offer(token)
        .ifPresentOrElse(
            offer -> show(token, offer),
            () ->
                show(
                    "This invitation is not valid any more",
                    "It was used, revoked or is too old. Ask who invited you for another.",
                    new Anchor("login", "Go to the sign-in page")));
  }

  private void show(String token, InvitationOffer offer) {
    String heading = "Join " + offer.tenantName();
    if (offer.known()) {
      show(
          heading,
          "You are invited as " + offer.role() + ". Sign in as " + offer.email() + " to accept.",
          new Anchor("join/" + token, "Sign in and accept"));
    } else {
      show(heading, "You are invited as " + offer.role() + ".", form(token, offer));
    }
  }

  private Div form(String token, InvitationOffer offer) {
    TextField email = new TextField("E-mail");
    email.setValue(offer.email());
    email.setReadOnly(true);
    TextField name = new TextField("Your name");
    name.setMaxLength(120);
    name.getElement().setAttribute("autocomplete", "name");
    PasswordField password = newPassword(Factors.PASSWORD_ALONE.shortest());
    Button accept =
        new Button(
            "Accept",
            click -> {
              if (Acts.attempt(() -> joining.join(token, name.getValue(), password.getValue()))) {
                show(
                    "Welcome to " + offer.tenantName(),
                    "You are a member now. Sign in with your address and password.",
                    new Anchor("login", "Sign in"));
              }
            });
    accept.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    Div form = new Div(email, name, password, accept);
    form.addClassName("card-form");
    return form;
  }

  static PasswordField newPassword(int shortest) {
    PasswordField password = new PasswordField("Password");
    password.setMaxLength(256);
    password.setHelperText("At least " + shortest + " characters: several words will do.");
    password.getElement().setAttribute("autocomplete", "new-password");
    return password;
  }
}
