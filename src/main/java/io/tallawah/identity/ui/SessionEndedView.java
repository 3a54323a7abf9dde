package io.tallawah.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;

/** For whose session an admin has ended in one of their tenants, when they go there. */
@Route(value = "session-ended", autoLayout = false)
@PageTitle("Session ended · Tallawah")
@PermitAll
class SessionEndedView extends CardPage implements WithoutTenant {

  SessionEndedView(AuthenticationContext authentication) {
    Button again = new Button("Sign in again", click -> authentication.logout());
    again.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    Div choices = new Div(again, new Anchor(".", "Go to your other tenant"));
    choices.addClassName("card-form");
    show(
        "Your session was ended there",
        "An admin of that tenant has ended this session in it. Sign in again to go on.",
        choices);
  }
}
