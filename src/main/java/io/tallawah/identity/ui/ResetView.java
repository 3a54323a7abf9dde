package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.tallawah.identity.Mailer;
import io.tallawah.identity.PasswordResets;

/** Asks for a link to choose another password; says the same for every address. */
@Route(value = "reset", autoLayout = false)
@PageTitle("identity.title.reset")
@AnonymousAllowed
class ResetView extends CardPage {

  private static final int LONGEST = 254;

  ResetView(PasswordResets resets, Mailer mailer) {
    if (mailer.configured()) {
      show(translate("identity.choose-password"), translate("identity.reset.says"), form(resets));
    } else {
      show(
          translate("identity.choose-password"),
          translate("identity.reset.no-mail"),
          new Anchor("login", translate("identity.go-back")));
    }
  }

  private Div form(PasswordResets resets) {
    EmailField email = new EmailField(translate("common.email"));
    email.setMaxLength(LONGEST);
    Button send =
        new Button(
            translate("identity.reset.send"),
            click -> {
              if (email.isEmpty() || email.isInvalid()) {
                FieldProblem.say(email, translate("identity.enter-email"));
                return;
              }
              resets.ask(email.getValue());
              show(
                  translate("identity.reset.sent"),
                  translate("identity.reset.sent.says"),
                  new Anchor("login", translate("identity.go-back")));
            });
    return form(send, email, email, send, new Anchor("login", translate("identity.go-back")));
  }
}
