package io.tallawah.identity.ui;

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
import org.springframework.beans.factory.annotation.Value;

/** The sign-in page. */
@Route(value = "login", autoLayout = false)
@PageTitle("Sign in · Tallawah")
@AnonymousAllowed
@StyleSheet("context://look/sign-in.css")
class LoginView extends Main implements BeforeEnterObserver {

  static final String ERROR = "error";
  static final String WAIT = "wait";
  static final String LATE = "late";
  static final String SERVICE = "service";

  private final CurrentUser currentUser;
  private final LoginForm form = new LoginForm();

  LoginView(CurrentUser currentUser, @Value("${tallawah.demo.enabled:false}") boolean demo) {
    this.currentUser = currentUser;
    addClassName("sign-in");
    form.setAction("login");
    form.addForgotPasswordListener(asked -> UI.getCurrent().navigate(ResetView.class));
    form.setI18n(words("", ""));
    Section card = new Section();
    card.addClassName("sign-in-card");
    Anchor company = new Anchor(CompanySignInView.PATH, "Sign in through your company");
    company.addClassName("sign-in-company");
    card.add(new Brand(), new H1("Sign in"), form, company);
    if (demo) {
      card.add(new DemoPeople(form));
    }
    add(card, new Paragraph("Marketing results of all platforms, reconciled to the cent."));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (currentUser.find().isPresent()) {
      event.forwardTo("");
      return;
    }
    QueryParameters reason = event.getLocation().getQueryParameters();
    if (reason.getParameters().containsKey(ERROR)) {
      say("That didn't work", "The e-mail address or the password is not right.");
    } else if (reason.getParameters().containsKey(WAIT)) {
      say("Too many attempts", wait(reason.getSingleParameter(WAIT).orElse("")));
    } else if (reason.getParameters().containsKey(SERVICE)) {
      sayOfService(reason.getSingleParameter(SERVICE).orElse(""));
    } else if (reason.getParameters().containsKey(LATE)) {
      say("This page had expired", "Enter your e-mail address and password again.");
    }
  }

  private static String wait(String minutes) {
    return minutes.matches("[1-9]\\d?")
        ? "Wait " + minutes + (minutes.equals("1") ? " minute" : " minutes") + " and try again."
        : "Wait a moment and try again.";
  }

  private void sayOfService(String what) {
    if (what.equals(SignOnAnswers.SILENT)) {
      say("Your company's sign-on did not answer", "Try again in a while, or use your password.");
    } else {
      say("Your company's sign-on didn't let you in here", "Ask an owner of your tenant.");
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
    labels.setUsername("E-mail");
    labels.setPassword("Password");
    labels.setSubmit("Sign in");
    labels.setForgotPassword("Forgot the password?");
    LoginI18n.ErrorMessage error = words.getErrorMessage();
    error.setTitle(title);
    error.setMessage(message);
    error.setUsername("Enter your e-mail address");
    error.setPassword("Enter your password");
    return words;
  }
}
