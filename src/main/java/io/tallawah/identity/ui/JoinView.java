package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

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
import io.tallawah.identity.SessionTenant;
import io.tallawah.identity.SignedInUser;
import io.tallawah.shared.ui.RoleWords;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Stream;

/** Accepts an invitation for an account that exists, by who is signed in to it. */
@Route(value = "join/:token", autoLayout = false)
@PageTitle("identity.title.invitation")
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
                    translate("identity.join.none"),
                    translate("identity.join.none.says", user.email()),
                    new Anchor(".", translate("identity.first-screen"))));
  }

  /** The first screen of the tenant that was joined, not of the one the person had before. */
  private String home(InvitationOffer offer) {
    return Stream.concat(currentUser.memberships().stream(), currentUser.waiting().stream())
        .filter(one -> one.tenant().equals(offer.tenant()))
        .findFirst()
        .map(one -> "./?" + SessionTenant.PARAMETER + "=" + one.slug())
        .orElse(".");
  }

  private void show(String token, InvitationOffer offer) {
    Button accept =
        new Button(
            translate("identity.accept"),
            click -> {
              if (Acts.attempt(() -> joining.join(token))) {
                getUI().ifPresent(tab -> tab.getPage().setLocation(home(offer)));
              }
            });
    accept.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    show(
        translate("identity.join", offer.tenantName()),
        translate("identity.invited-as", RoleWords.of(offer.role())),
        accept);
  }
}
