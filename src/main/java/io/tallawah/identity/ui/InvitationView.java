package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.tallawah.identity.CurrentUser;
import io.tallawah.identity.InvitationOffer;
import io.tallawah.identity.Joining;
import io.tallawah.identity.PasswordRules.Factors;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.ui.ProblemFields;
import io.tallawah.shared.ui.ProblemWords;
import io.tallawah.shared.ui.RoleWords;

/** Where the link of an invitation leads: a new person chooses name and password here. */
@Route(value = "invitation/:token", autoLayout = false)
@PageTitle("identity.title.invitation")
@AnonymousAllowed
class InvitationView extends CardPage implements BeforeEnterObserver {

  private final transient Joining joining;
  private final transient CurrentUser currentUser;

  InvitationView(Joining joining, CurrentUser currentUser) {
    this.joining = joining;
    this.currentUser = currentUser;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String token = event.getRouteParameters().get("token").orElse("");
    joining
        .offer(token)
        .ifPresentOrElse(
            offer -> show(token, offer),
            () ->
                show(
                    translate("identity.invitation.invalid"),
                    translate("identity.invitation.invalid.says"),
                    new Anchor("login", translate("identity.invitation.sign-in-page"))));
  }

  private void show(String token, InvitationOffer offer) {
    String heading = translate("identity.join", offer.tenantName());
    if (offer.known()) {
      show(
          heading,
          translate("identity.invitation.known", RoleWords.of(offer.role()), offer.email()),
          notOf(currentUser, offer.email()),
          new Anchor("join/" + token, translate("identity.invitation.accept")));
    } else {
      show(
          heading,
          translate("identity.invited-as", RoleWords.of(offer.role())),
          notOf(currentUser, offer.email()),
          form(token, offer));
    }
  }

  private Div form(String token, InvitationOffer offer) {
    TextField email = new TextField(translate("common.email"));
    email.setValue(offer.email());
    email.setReadOnly(true);
    TextField name = new TextField(translate("identity.invitation.name"));
    name.setMaxLength(120);
    name.getElement().setAttribute("autocomplete", "name");
    PasswordField password = newPassword(Factors.PASSWORD_ALONE.shortest());
    name.setRequiredIndicatorVisible(true);
    Button accept =
        new Button(translate("identity.accept"), click -> accept(token, offer, name, password));
    return form(accept, name, email, name, password, accept);
  }

  private void accept(String token, InvitationOffer offer, TextField name, PasswordField password) {
    password.setInvalid(false);
    if (FieldProblem.missing(name, translate("identity.name-missing"))) {
      return;
    }
    try {
      joining.join(token, name.getValue(), password.getValue());
      show(
          translate("identity.invitation.welcome", offer.tenantName()),
          translate("identity.invitation.member"),
          new Anchor("login", translate("common.sign-in")));
    } catch (ProblemException e) {
      if (!new ProblemFields().tie("name", name).say(e)) {
        FieldProblem.say(password, ProblemWords.of(e));
      }
    }
  }

  static PasswordField newPassword(int shortest) {
    PasswordField password = new PasswordInput(translate("common.password"));
    password.setMaxLength(256);
    password.setHelperText(translate("identity.invitation.shortest", shortest));
    password.getElement().setAttribute("autocomplete", "new-password");
    return password;
  }
}
