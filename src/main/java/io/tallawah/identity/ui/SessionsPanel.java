package io.tallawah.identity.ui;

import io.tallawah.identity.CurrentUser;
import io.tallawah.identity.SessionList;
import io.tallawah.shared.ui.Panel;

/** Where one is signed in; each session can be ended. */
class SessionsPanel extends Panel {

  private final transient SessionList sessions;
  private final transient CurrentUser currentUser;

  SessionsPanel(SessionList sessions, CurrentUser currentUser) {
    super(
        "Sessions", "Where you are signed in. End what you don't know, and change your password.");
    this.sessions = sessions;
    this.currentUser = currentUser;
    refresh();
  }

  private void refresh() {
    SessionTable table =
        new SessionTable(
            "Sessions",
            new Moments(getLocale()),
            currentUser.session(),
            session -> {
              sessions.end(session.id());
              refresh();
            });
    sessions.own().forEach(table::add);
    show(table);
  }
}
