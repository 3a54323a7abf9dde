package io.tallawah.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.tallawah.identity.CurrentUser;
import io.tallawah.identity.InvitationOffer;
import io.tallawah.identity.Joining;
import io.tallawah.identity.SignedInUser;
import jakarta.annotation.security.PermitAll;

/** Accepts an invitation for an account that exists, by who is signed in to it. */
@Route(value = "join/:token", autoLayout = false)
@PageTitle("Invitation · Tallawah")
@PermitAll
class JoinView extends CardPage implements BeforeEnterObserver, WithoutTenant {

  private final transient Joining joining;
  private final transient CurrentUser currentUser;

  JoinView(Joining joining, CurrentUser currentUser) {
    this.joining = joining;
    this.currentUser = currentUser;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String token = event.getRouteParameters().get("token").orElse("");
    SignedInUser user = currentUser.require();
    joining
        .offer(token)
        .filter(offer -> offer.email().equals(user.email()))
        .ifPresentOrElse(
            offer -> show(token, offer),
            () ->
                show(
                    "There is no invitation for you here",
                    "It is for another address than " + user.email() + ", or not valid any more.",
                    new Anchor(".", "Go to the first screen")));
  }

  private void show(String token, InvitationOffer offer) {
    Button accept =
        new Button(
            "Accept",
            click -> {
              if (Acts.attempt(() -> joining.join(token))) {
                getUI().ifPresent(tab -> tab.getPage().setLocation("."));
              }
            });
    accept.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    show("Join " + offer.tenantName(), "You are invited as " + offer.role() + ".", accept);
  }
}
