package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.tallawah.identity.Device;
import io.tallawah.identity.SignIn;
import io.tallawah.identity.SignOnDoor;
import io.tallawah.identity.SignOnProof;
import io.tallawah.identity.SignedOn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;

/** Asks once for the password of the account that a sign-on service's person seems to have. */
@Route(value = ProofView.PATH, autoLayout = false)
@PageTitle("identity.title.sign-in")
@AnonymousAllowed
class ProofView extends CardPage implements BeforeEnterObserver {

  static final String PATH = "login/account";

  private final transient SignOnDoor door;
  private final transient ScreenEntry entry;
  private final PasswordField password = new PasswordInput(translate("common.password"));
  private final CodeField code = new CodeField(translate("identity.factor.code-of"));

  ProofView(SignOnDoor door, ScreenEntry entry) {
    this.door = door;
    this.entry = entry;
    password.getElement().setAttribute("autocomplete", "current-password");
    password.setAutofocus(true);
    code.setVisible(false);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    PendingProof.of(request().getSession())
        .ifPresentOrElse(this::show, () -> event.forwardTo(LoginView.class));
  }

  private void show(SignOnProof proof) {
    Button go = new Button(translate("common.continue"), click -> check());
    go.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    go.addClickShortcut(Key.ENTER);
    Div form = new Div(password, code, go, new Anchor("login", translate("identity.begin-again")));
    form.addClassName("card-form");
    show(
        translate("identity.proof.title"),
        translate("identity.proof.says", proof.on().serviceName(), proof.user().email()),
        form);
  }

  private void check() {
    Optional<SignOnProof> pending = PendingProof.of(request().getSession());
    if (pending.isEmpty()) {
      UI.getCurrent().navigate(LoginView.class);
      return;
    }
    Acts.attempt(() -> check(pending.get()));
  }

  private void check(SignOnProof proof) {
    Device device = new RequestDetails(request()).device();
    SignIn.Outcome outcome =
        door.prove(
            proof,
            password.getValue(),
            code.isVisible() ? code.getValue() : null,
            device.address());
    if (outcome instanceof SignIn.Outcome.Accepted) {
      PendingProof.forget(request().getSession());
      SignedOn through = code.isVisible() ? proof.on().withFactor() : proof.on();
      UI.getCurrent()
          .getPage()
          .setLocation(
              entry.enter(new PendingSignIn(proof.user(), device, Instant.now(), through)));
    } else if (outcome instanceof SignIn.Outcome.CodeNeeded) {
      code.setVisible(true);
      code.focus();
    } else {
      FieldProblem.say(password, Outcomes.sentence(outcome, translate("identity.not-right")));
    }
  }

  private static HttpServletRequest request() {
    return VaadinServletRequest.getCurrent().getHttpServletRequest();
  }
}
