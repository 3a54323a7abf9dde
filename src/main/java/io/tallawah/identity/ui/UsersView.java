package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.tallawah.identity.CurrentUser;
import io.tallawah.identity.Invitations;
import io.tallawah.identity.Mailer;
import io.tallawah.identity.Members;
import io.tallawah.identity.PasswordResets;
import io.tallawah.identity.Roles;
import io.tallawah.identity.SessionList;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ui.ForPermission;
import io.tallawah.tenancy.TenantDirectory;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;

/** Who belongs to the tenant, and who is invited. */
@Route("admin/users")
@PageTitle("identity.title.people")
@Menu(title = "identity.title.people", order = 100, icon = "users")
@PermitAll
@ForPermission(Permission.MANAGE_USERS)
class UsersView extends Main {

  private final transient TenantDirectory tenants;
  private final transient Members members;
  private final transient Invitations invitations;
  private final transient Roles roles;
  private final transient SessionList sessions;
  private final transient CurrentUser currentUser;
  private final transient PasswordResets resets;
  private final transient Mailer mailer;

  UsersView(
      TenantDirectory tenants,
      Members members,
      Invitations invitations,
      Roles roles,
      SessionList sessions,
      CurrentUser currentUser,
      PasswordResets resets,
      Mailer mailer) {
    this.tenants = tenants;
    this.members = members;
    this.invitations = invitations;
    this.roles = roles;
    this.sessions = sessions;
    this.currentUser = currentUser;
    this.resets = resets;
    this.mailer = mailer;
    addClassName("data-view");
  }

  @Override
  protected void onAttach(AttachEvent event) {
    removeAll();
    ZoneId zone = tenants.current().timeZone();
    Div header = new Div(new H1(translate("identity.title.people")));
    header.addClassName("view-header");
    MembersPanel people =
        new MembersPanel(
            members, roles, sessions, currentUser, mailer.configured() ? null : resets, zone);
    Div sections = new Div(people, new InvitationsPanel(invitations, roles, zone));
    sections.addClassName("sections");
    add(header, sections);
  }
}
