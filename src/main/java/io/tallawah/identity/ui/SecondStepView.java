package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.tallawah.identity.SignIn;
import java.util.Optional;

/** The second step of signing in, for who has a second factor. */
@Route(value = SecondStepView.PATH, autoLayout = false)
@PageTitle("identity.title.sign-in")
@AnonymousAllowed
@StyleSheet("context://look/sign-in.css")
class SecondStepView extends Main implements BeforeEnterObserver {

  static final String PATH = "login/code";

  private final transient SignIn signIn;
  private final transient ScreenEntry entry;
  private final CodeField code = new CodeField(translate("identity.step.code"));

  SecondStepView(SignIn signIn, ScreenEntry entry) {
    this.signIn = signIn;
    this.entry = entry;
    addClassName("sign-in");
    code.setHelperText(translate("identity.step.help"));
    code.setAutofocus(true);
    Button go = new Button(translate("common.sign-in"), click -> check());
    go.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    go.addClickShortcut(Key.ENTER);
    Section card = new Section();
    card.addClassName("sign-in-card");
    Section form = new Section(code, go, new Anchor("login", translate("identity.begin-again")));
    form.addClassName("sign-in-fields");
    card.add(new Brand(), new H1(translate("identity.step.title")), form);
    add(card);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (entry.pending().isEmpty()) {
      event.forwardTo(LoginView.class);
    }
  }

  private void check() {
    Optional<PendingSignIn> pending = entry.pending();
    if (pending.isEmpty()) {
      UI.getCurrent().navigate(LoginView.class);
      return;
    }
    PendingSignIn who = pending.get();
    SignIn.Outcome outcome =
        signIn.secondStep(who.user(), code.getValue(), who.device().address(), who.through());
    if (outcome instanceof SignIn.Outcome.Accepted) {
      UI.getCurrent().getPage().setLocation(entry.enter(who.proved()));
    } else {
      FieldProblem.say(code, Outcomes.sentence(outcome, translate("identity.step.wrong")));
    }
  }
}
