package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.tallawah.identity.CurrentUser;
import io.tallawah.identity.SessionList;
import io.tallawah.shared.ui.Panel;
import java.time.ZoneId;

/** Where one is signed in; each session can be ended. */
class SessionsPanel extends Panel {

  private final transient SessionList sessions;
  private final transient CurrentUser currentUser;
  private final ZoneId zone;

  SessionsPanel(SessionList sessions, CurrentUser currentUser, ZoneId zone) {
    super(translate("common.sessions"), translate("identity.sessions.says"));
    this.sessions = sessions;
    this.currentUser = currentUser;
    this.zone = zone;
    refresh();
  }

  private void refresh() {
    SessionTable table =
        new SessionTable(
            translate("common.sessions"),
            new Moments(getLocale(), zone),
            currentUser.session(),
            session -> {
              sessions.end(session.id());
              refresh();
              Acts.done(translate("identity.sessions.ended"));
            });
    sessions.own().forEach(table::add);
    show(table);
  }
}
