package io.tallawah.identity.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.tallawah.identity.SignOnDoor;
import io.tallawah.identity.signon.SignOnLogin;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Asks for an address and leads to the sign-on service that answers for its domain. */
@Route(value = CompanySignInView.PATH, autoLayout = false)
@PageTitle("Sign in · Tallawah")
@AnonymousAllowed
class CompanySignInView extends CardPage {

  static final String PATH = "login/company";

  private static final int LONGEST = 254;

  private final transient SignOnDoor door;
  private final EmailField email = new EmailField("E-mail");

  CompanySignInView(SignOnDoor door) {
    this.door = door;
    email.setMaxLength(LONGEST);
    email.setAutofocus(true);
    email.getElement().setAttribute("autocomplete", "username");
    Button go = new Button("Continue", click -> go());
    go.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    go.addClickShortcut(Key.ENTER);
    Div form = new Div(email, go, new Anchor("login", "Sign in with a password"));
    form.addClassName("card-form");
    show(
        "Sign in through your company",
        "Enter your address at work. You go to your company's own sign-in page.",
        form);
  }

  private void go() {
    if (email.isEmpty() || email.isInvalid()) {
      refuse("Enter your e-mail address");
      return;
    }
    String address = email.getValue().strip();
    door.serviceFor(address)
        .ifPresentOrElse(
            service -> UI.getCurrent().getPage().setLocation(beginning(service, address)),
            () -> refuse("No sign-on is set up for this address. Use your password."));
  }

  private static String beginning(UUID service, String address) {
    return SignOnLogin.BEGINS.substring(1)
        + service
        + "?login_hint="
        + URLEncoder.encode(address, StandardCharsets.UTF_8);
  }

  private void refuse(String sentence) {
    email.setInvalid(true);
    email.setErrorMessage(sentence);
    email.focus();
  }
}
