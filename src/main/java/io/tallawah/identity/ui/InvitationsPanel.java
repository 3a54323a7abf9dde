package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.identity.Invitation;
import io.tallawah.identity.Invitations;
import io.tallawah.identity.IssuedInvitation;
import io.tallawah.identity.Roles;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.DrawnIcon;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.Panel;
import io.tallawah.shared.ui.Question;
import io.tallawah.shared.ui.RoleWords;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** Open invitations, and a button to invite. */
class InvitationsPanel extends Panel {

  private final transient Invitations invitations;
  private final transient Roles roles;
  private final ZoneId zone;

  InvitationsPanel(Invitations invitations, Roles roles, ZoneId zone) {
    super(translate("identity.invitations"), translate("identity.invitations.says"));
    this.invitations = invitations;
    this.roles = roles;
    this.zone = zone;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    load();
  }

  private void load() {
    Button invite =
        new Button(translate("identity.invite"), new DrawnIcon("plus"), click -> invite());
    invite.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    invite.setId("invite");
    List<Invitation> open = invitations.all();
    Div all =
        new Div(
            open.isEmpty() ? new Paragraph(translate("identity.invitations.none")) : table(open),
            invite);
    all.addClassName("stack");
    show(all);
  }

  private DataTable table(List<Invitation> open) {
    Figures figures = new Figures(getLocale());
    DataTable table =
        new DataTable(
            translate("identity.invitations.open"),
            DataTable.Column.text(translate("common.email")),
            DataTable.Column.text(translate("common.role")),
            DataTable.Column.text(translate("identity.invitations.invited")),
            DataTable.Column.text(translate("identity.invitations.ends")),
            DataTable.Column.text(translate("common.actions")));
    for (Invitation one : open) {
      table.addRow(
          one.email(),
          RoleWords.of(one.role()),
          figures.moment(one.createdAt(), zone),
          one.expired()
              ? translate("identity.invitations.ended")
              : figures.moment(one.expiresAt(), zone),
          actions(one));
    }
    return table.stacked();
  }

  private Div actions(Invitation one) {
    Div actions =
        new Div(
            RowAction.button(
                translate("identity.invitations.resend"),
                one.email(),
                () -> issue(() -> invitations.resend(one.id()))),
            RowAction.button(translate("common.revoke"), one.email(), () -> confirmRevoke(one)));
    actions.addClassName("row-actions");
    return actions;
  }

  private void invite() {
    new InviteDialog(
            roles.grantable(), (email, role) -> issue(() -> invitations.invite(email, role)))
        .open();
  }

  private void confirmRevoke(Invitation one) {
    Question.ask(
        translate("identity.invitations.revoke", one.email()),
        translate("identity.invitations.revoke.says"),
        translate("common.revoke"),
        () -> Acts.attempt(() -> invitations.revoke(one.id()), this::load));
  }

  private boolean issue(Supplier<IssuedInvitation> act) {
    return Acts.attempt(() -> {
      IssuedInvitation issued = act.get();
      load();
      String email = issued.invitation().email();
      if (issued.link() != null) {
        new LinkDialog(
                translate("identity.invitations.link", email),
                translate("identity.invitations.link.says"),
                issued.link())
            .open();
      } else {
        Acts.done(
            issued.mailed()
                ? translate("identity.invitations.sent", email)
                : translate("identity.invitations.not-sent"));
      }
    });
  }
}
