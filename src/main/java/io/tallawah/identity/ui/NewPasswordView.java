package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.tallawah.identity.CurrentUser;
import io.tallawah.identity.PasswordResets;

/** Where the link of a reset leads. */
@Route(value = "reset/:token", autoLayout = false)
@PageTitle("identity.title.reset")
@AnonymousAllowed
class NewPasswordView extends CardPage implements BeforeEnterObserver {

  private final transient PasswordResets resets;
  private final transient CurrentUser currentUser;

  NewPasswordView(PasswordResets resets, CurrentUser currentUser) {
    this.resets = resets;
    this.currentUser = currentUser;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String token = event.getRouteParameters().get("token").orElse("");
    resets
        .shortest(token)
        .ifPresentOrElse(
            shortest ->
                show(
                    translate("identity.choose-password"),
                    translate("identity.new-password.says"),
                    notOf(currentUser, resets.email(token).orElse("")),
                    form(token, shortest)),
            () ->
                show(
                    translate("identity.new-password.invalid"),
                    translate("identity.new-password.invalid.says"),
                    new Anchor("reset", translate("identity.new-password.again"))));
  }

  private Div form(String token, int shortest) {
    PasswordField password = InvitationView.newPassword(shortest);
    Button change = new Button(translate("identity.new-password.change"));
    change.addClickListener(
        click -> FieldProblem.at(password, () -> finish(token, password.getValue())));
    return form(change, password, password, change);
  }

  private void finish(String token, String password) {
    resets.finish(token, password);
    show(
        translate("identity.new-password.done"),
        translate("identity.new-password.done.says"),
        new Anchor("login", translate("common.sign-in")));
  }
}
