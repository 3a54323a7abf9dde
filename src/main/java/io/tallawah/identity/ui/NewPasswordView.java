package io.tallawah.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.tallawah.identity.PasswordResets;

/** Where the link of a reset leads. */
@Route(value = "reset/:token", autoLayout = false)
@PageTitle("Choose another password · Tallawah")
@AnonymousAllowed
class NewPasswordView extends CardPage implements BeforeEnterObserver {

  private final transient PasswordResets resets;

  NewPasswordView(PasswordResets resets) {
    this.resets = resets;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String token = event.getRouteParameters().get("token").orElse("");
    resets
        .shortest(token)
        .ifPresentOrElse(
            shortest ->
                show(
                    "Choose another password",
                    "Every session of your account ends. A second factor stays as it is.",
                    form(token, shortest)),
            () ->
                show(
                    "This link is not valid any more",
                    "It was used or is too old.",
                    new Anchor("reset", "Ask for another")));
  }

  private Div form(String token, int shortest) {
    PasswordField password = InvitationView.newPassword(shortest);
    Button change =
        new Button(
            "Change the password",
            click -> {
              if (Acts.attempt(() -> resets.finish(token, password.getValue()))) {
                show(
                    "Your password is changed", "Sign in with it.", new Anchor("login", "Sign in"));
              }
            });
    change.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    Div form = new Div(password, change);
    form.addClassName("card-form");
    return form;
  }
}
