package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.tallawah.identity.CurrentUser;
import io.tallawah.identity.Member;
import io.tallawah.identity.Members;
import io.tallawah.identity.PasswordResets;
import io.tallawah.identity.Roles;
import io.tallawah.identity.SessionList;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.Panel;
import io.tallawah.shared.ui.Question;
import io.tallawah.shared.ui.RoleWords;
import io.tallawah.shared.ui.StatusWord;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The members of the tenant and what can be done about them. */
class MembersPanel extends Panel {

  private static final String OWNER = "owner";

  private final transient Members members;
  private final transient Roles roles;
  private final transient SessionList sessions;
  private final transient CurrentUser currentUser;
  private final transient @Nullable PasswordResets resets;
  private final ZoneId zone;

  /**
   * The panel.
   *
   * @param resets null when links go by mail and none is shown
   */
  MembersPanel(
      Members members,
      Roles roles,
      SessionList sessions,
      CurrentUser currentUser,
      @Nullable PasswordResets resets,
      ZoneId zone) {
    super(translate("identity.members"), translate("identity.members.says"));
    this.members = members;
    this.roles = roles;
    this.sessions = sessions;
    this.currentUser = currentUser;
    this.resets = resets;
    this.zone = zone;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    load();
  }

  private void load() {
    Figures figures = new Figures(getLocale());
    DataTable table =
        new DataTable(
            translate("identity.members"),
            DataTable.Column.text(translate("common.name")),
            DataTable.Column.text(translate("common.email")),
            DataTable.Column.text(translate("common.roles")),
            DataTable.Column.text(translate("common.state")),
            DataTable.Column.text(translate("identity.since")),
            DataTable.Column.text(translate("common.actions")));
    for (Member member : members.all()) {
      table.addRow(
          member.displayName(),
          member.email(),
          RoleWords.of(member.roles()),
          new StatusWord(
              member.active()
                  ? translate("identity.members.active")
                  : translate("identity.members.ended"),
              member.active() ? "good" : "ended"),
          figures.moment(member.since(), zone),
          actions(member));
    }
    show(table.stacked());
  }

  private Div actions(Member member) {
    Div actions = new Div();
    actions.addClassName("row-actions");
    if (!members.changeable(member)) {
      actions.add(
          new Span(
              member.roles().contains(OWNER)
                  ? translate("identity.members.owners")
                  : translate("identity.members.beyond")));
      return actions;
    }
    if (!member.active()) {
      actions.add(
          action(
              translate("identity.members.reactivate"),
              member,
              () ->
                  act(
                      () -> members.reactivate(member.id()),
                      translate("identity.members.reactivated", member.displayName()))));
      return actions;
    }
    actions.add(action(translate("common.roles"), member, () -> chooseRoles(member)));
    actions.add(action(translate("common.sessions"), member, () -> showSessions(member)));
    PasswordResets shown = resets;
    if (shown != null && !member.id().equals(currentUser.require().id())) {
      actions.add(
          action(translate("identity.members.reset"), member, () -> showLink(shown, member)));
    }
    actions.add(action(translate("identity.members.deactivate"), member, () -> confirmEnd(member)));
    return actions;
  }

  private static Button action(String word, Member member, Runnable act) {
    return RowAction.button(word, member.displayName(), act);
  }

  private void chooseRoles(Member member) {
    new RolesDialog(
            member,
            roles.grantable(),
            chosen ->
                act(
                    () -> members.assign(member.id(), chosen),
                    translate("identity.members.given", member.displayName())))
        .open();
  }

  private void showSessions(Member member) {
    new SessionsDialog(
            member,
            () -> sessions.ofMember(member.id()),
            currentUser.session(),
            zone,
            one ->
                act(
                    () -> sessions.endOfMember(member.id(), one.id()),
                    translate("identity.sessions.ended")))
        .open();
  }

  private static void showLink(PasswordResets resets, Member member) {
    Acts.attempt(() ->
        new LinkDialog(
                translate("identity.members.link"),
                translate("identity.members.link.says", member.email()),
                resets.linkFor(member.id()))
            .open());
  }

  private void confirmEnd(Member member) {
    Question.ask(
        translate("identity.members.end", member.displayName()),
        translate("identity.members.end.says"),
        translate("identity.members.deactivate"),
        () ->
            act(
                () -> members.deactivate(member.id()),
                translate("identity.members.deactivated", member.displayName())));
  }

  private boolean act(Runnable change, String done) {
    return Acts.attempt(change, this::load, done);
  }
}
