package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.tallawah.identity.CurrentUser;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;

/** The sign-in page. */
@Route(value = "login", autoLayout = false)
@PageTitle("identity.title.sign-in")
@AnonymousAllowed
@StyleSheet("context://look/sign-in.css")
class LoginView extends Main implements BeforeEnterObserver {

  static final String ERROR = "error";
  static final String WAIT = "wait";
  static final String LATE = "late";
  static final String SERVICE = "service";

  private final CurrentUser currentUser;
  private final LoginForm form = new LoginForm();

  LoginView(
      CurrentUser currentUser,
      @Value("${tallawah.demo.enabled:false}") boolean demo,
      @Value("${tallawah.home:var}") Path home) {
    this.currentUser = currentUser;
    addClassName("sign-in");
    form.setAction("login");
    form.addForgotPasswordListener(asked -> UI.getCurrent().navigate(ResetView.class));
    form.setI18n(words("", ""));
    PasswordInput.nameButton(form);
    Section card = new Section();
    card.addClassName("sign-in-card");
    Anchor company = new Anchor(CompanySignInView.PATH, translate("identity.company"));
    company.addClassName("sign-in-company");
    card.add(new Brand(), new H1(translate("common.sign-in")), form, company);
    if (demo) {
      card.add(new DemoPeople(form, home));
    }
    add(card, new Paragraph(translate("identity.login.slogan")));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (currentUser.find().isPresent()) {
      event.forwardTo("");
      return;
    }
    QueryParameters reason = event.getLocation().getQueryParameters();
    if (reason.getParameters().containsKey(ERROR)) {
      say(translate("identity.login.wrong"), translate("identity.login.wrong.says"));
    } else if (reason.getParameters().containsKey(WAIT)) {
      say(translate("identity.login.many"), wait(reason.getSingleParameter(WAIT).orElse("")));
    } else if (reason.getParameters().containsKey(SERVICE)) {
      sayOfService(reason.getSingleParameter(SERVICE).orElse(""));
    } else if (reason.getParameters().containsKey(LATE)) {
      say(translate("identity.login.late"), translate("identity.login.late.says"));
    }
  }

  private static String wait(String minutes) {
    return minutes.matches("[1-9]\\d?")
        ? translate("identity.login.wait", Integer.valueOf(minutes))
        : translate("identity.login.moment");
  }

  private void sayOfService(String what) {
    if (what.equals(SignOnAnswers.SILENT)) {
      say(translate("identity.login.silent"), translate("identity.login.silent.says"));
    } else {
      say(translate("identity.login.refused"), translate("identity.login.refused.says"));
    }
  }

  private void say(String title, String message) {
    form.setI18n(words(title, message));
    form.setError(true);
  }

  private static LoginI18n words(String title, String message) {
    LoginI18n words = LoginI18n.createDefault();
    LoginI18n.Form labels = words.getForm();
    labels.setTitle("");
    labels.setUsername(translate("common.email"));
    labels.setPassword(translate("common.password"));
    labels.setSubmit(translate("common.sign-in"));
    labels.setForgotPassword(translate("identity.login.forgot"));
    LoginI18n.ErrorMessage error = words.getErrorMessage();
    error.setTitle(title);
    error.setMessage(message);
    error.setUsername(translate("identity.enter-email"));
    error.setPassword(translate("identity.login.enter-password"));
    return words;
  }
}
