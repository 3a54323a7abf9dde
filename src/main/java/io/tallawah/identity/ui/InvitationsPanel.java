package io.tallawah.identity.ui;

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
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** Open invitations, and a button to invite. */
class InvitationsPanel extends Panel {

  private final transient Invitations invitations;
  private final transient Roles roles;
  private final ZoneId zone;

  InvitationsPanel(Invitations invitations, Roles roles, ZoneId zone) {
    super("Invitations", "Each is for one address, works once, and ends after seven days.");
    this.invitations = invitations;
    this.roles = roles;
    this.zone = zone;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    load();
  }

  private void load() {
    Button invite = new Button("Invite", new DrawnIcon("plus"), click -> invite());
    invite.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    invite.setId("invite");
    List<Invitation> open = invitations.all();
    Div all =
        new Div(open.isEmpty() ? new Paragraph("Nobody is invited now.") : table(open), invite);
    all.addClassName("stack");
    show(all);
  }

  private DataTable table(List<Invitation> open) {
    Figures figures = new Figures(getLocale());
    DataTable table =
        new DataTable(
            "Open invitations",
            DataTable.Column.text("E-mail"),
            DataTable.Column.text("Role"),
            DataTable.Column.text("Invited"),
            DataTable.Column.text("Ends"),
            DataTable.Column.text("Actions"));
    for (Invitation one : open) {
      table.addRow(
          one.email(),
          one.role(),
          figures.moment(one.createdAt(), zone),
          one.expired() ? "ended" : figures.moment(one.expiresAt(), zone),
          actions(one));
    }
    return table.stacked();
  }

  private Div actions(Invitation one) {
    Div actions =
        new Div(
            RowAction.button(
                "Send again", one.email(), () -> issue(() -> invitations.resend(one.id()))),
            RowAction.button("Revoke", one.email(), () -> confirmRevoke(one)));
    actions.addClassName("row-actions");
    return actions;
  }

  private void invite() {
    new InviteDialog(
            roles.grantable(), (email, role) -> issue(() -> invitations.invite(email, role)))
        .open();
  }

  private void confirmRevoke(Invitation one) {
    RowAction.confirm(
        "Revoke the invitation of " + one.email() + "?",
        "Its link stops working. You can invite the address again.",
        "Revoke",
        () -> Acts.attempt(() -> invitations.revoke(one.id()), this::load));
  }

  private boolean issue(Supplier<IssuedInvitation> act) {
    return Acts.attempt(() -> {
      IssuedInvitation issued = act.get();
      load();
      String email = issued.invitation().email();
      if (issued.link() != null) {
        new LinkDialog(
                "Invitation of " + email,
                "Give this link to that person yourself. It is not shown again.",
                issued.link())
            .open();
      } else {
        Acts.done(
            issued.mailed()
                ? "The invitation of " + email + " is on its way."
                : "The mail server did not take it. Send the invitation again later.");
      }
    });
  }
}
