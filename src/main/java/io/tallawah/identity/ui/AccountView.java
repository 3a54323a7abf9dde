package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import io.tallawah.identity.ApiKeys;
import io.tallawah.identity.CurrentUser;
import io.tallawah.identity.Membership;
import io.tallawah.identity.Notices;
import io.tallawah.identity.OwnAccount;
import io.tallawah.identity.Preferences;
import io.tallawah.identity.SessionList;
import io.tallawah.identity.SignedInUser;
import io.tallawah.identity.SignedOn;
import io.tallawah.shared.ui.Looks;
import io.tallawah.shared.ui.Panel;
import io.tallawah.shared.ui.RoleWords;
import io.tallawah.tenancy.TenantDirectory;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.stream.Collectors;

/** One's own account: who one is, screens, password, second factor, sessions, API keys. */
@Route("account")
@PageTitle("identity.title.account")
@PermitAll
class AccountView extends Main {

  AccountView(
      CurrentUser currentUser,
      Preferences preferences,
      Notices notices,
      OwnAccount account,
      SessionList sessions,
      ApiKeys apiKeys,
      TenantDirectory tenants) {
    ZoneId zone = tenants.current().timeZone();
    addClassName("data-view");
    Div header = new Div(new H1(translate("identity.title.account")));
    header.addClassName("view-header");
    Div sections =
        new Div(
            profile(currentUser),
            new LookPanel(
                preferences,
                preferences.find().orElseGet(() -> Looks.of(VaadinRequest.getCurrent()))));
    currentUser
        .through()
        .ifPresentOrElse(
            on -> sections.add(signedOn(on)),
            () -> sections.add(new PasswordPanel(account), new FactorPanel(account)));
    sections.add(
        new SessionsPanel(sessions, currentUser, zone),
        new NoticesPanel(notices, zone),
        new ApiKeysPanel(apiKeys, currentUser, zone));
    sections.addClassName("sections");
    add(header, sections);
  }

  private static Panel signedOn(SignedOn on) {
    return new Panel(
        translate("identity.signed-on", on.serviceName()), translate("identity.signed-on.says"));
  }

  private static Panel profile(CurrentUser currentUser) {
    SignedInUser user = currentUser.require();
    Panel panel = new Panel(user.displayName(), user.email());
    String roles =
        currentUser.memberships().stream()
            .map(AccountView::membership)
            .collect(Collectors.joining(" · "));
    panel.show(new Paragraph(roles));
    return panel;
  }

  private static String membership(Membership membership) {
    return membership.name() + ": " + RoleWords.of(membership.roles());
  }
}
