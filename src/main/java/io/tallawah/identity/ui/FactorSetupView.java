package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.tallawah.identity.CurrentUser;
import io.tallawah.identity.OwnAccount;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** For who is signed in and may go no further before they have a second factor. */
@Route(value = "second-factor", autoLayout = false)
@PageTitle("identity.title.factor")
@PermitAll
@StyleSheet("context://look/sign-in.css")
class FactorSetupView extends Main implements BeforeEnterObserver {

  private final transient OwnAccount account;
  private final Div place = new Div();

  FactorSetupView(
      OwnAccount account, CurrentUser currentUser, AuthenticationContext authentication) {
    this.account = account;
    addClassName("sign-in");
    Button begin =
        new Button(
            translate("identity.setup.begin"),
            click -> ConfirmIdentity.before(account, this::begin));
    begin.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    Section card = new Section();
    card.addClassName("sign-in-card");
    place.addClassName("sign-in-fields");
    Button out = new Button(translate("common.sign-out"), click -> authentication.logout());
    boolean signedOn = currentUser.through().isPresent();
    place.add(signedOn ? new Component[] {out} : new Component[] {begin, out});
    card.add(
        new Brand(),
        new H1(title(currentUser.factorWishedBy())),
        new Paragraph(
            signedOn ? translate("identity.setup.signed-on") : translate("identity.setup.says")),
        place);
    add(card);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (account.hasFactor()) {
      event.forwardTo("");
    }
  }

  private static String title(List<String> wishedBy) {
    return wishedBy.isEmpty()
        ? translate("identity.setup.title")
        : translate("identity.setup.tenant", String.join(", ", wishedBy));
  }

  private void begin() {
    place.removeAll();
    place.add(new FactorEnrolment(account, () -> UI.getCurrent().navigate("")));
  }
}
