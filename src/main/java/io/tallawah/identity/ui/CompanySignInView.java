package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

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
@PageTitle("identity.title.sign-in")
@AnonymousAllowed
class CompanySignInView extends CardPage {

  static final String PATH = "login/company";

  private static final int LONGEST = 254;

  private final transient SignOnDoor door;
  private final EmailField email = new EmailField(translate("common.email"));

  CompanySignInView(SignOnDoor door) {
    this.door = door;
    email.setMaxLength(LONGEST);
    email.setAutofocus(true);
    email.getElement().setAttribute("autocomplete", "username");
    Button go = new Button(translate("common.continue"), click -> go());
    go.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    go.addClickShortcut(Key.ENTER);
    Div form = new Div(email, go, new Anchor("login", translate("identity.company.by-password")));
    form.addClassName("card-form");
    show(translate("identity.company"), translate("identity.company.says"), form);
  }

  private void go() {
    if (email.isEmpty() || email.isInvalid()) {
      refuse(translate("identity.enter-email"));
      return;
    }
    String address = email.getValue().strip();
    door.serviceFor(address)
        .ifPresentOrElse(
            service -> UI.getCurrent().getPage().setLocation(beginning(service, address)),
            () -> refuse(translate("identity.company.none")));
  }

  private static String beginning(UUID service, String address) {
    return SignOnLogin.BEGINS.substring(1)
        + service
        + "?login_hint="
        + URLEncoder.encode(address, StandardCharsets.UTF_8);
  }

  private void refuse(String sentence) {
    FieldProblem.say(email, sentence);
  }
}
