package io.tallawah.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import io.tallawah.identity.CurrentUser;
import io.tallawah.identity.OpenSession;
import io.tallawah.identity.SessionList;
import io.tallawah.shared.ui.DataTable;
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
    DataTable table =
        new DataTable(
            "Sessions",
            DataTable.Column.text("Device"),
            DataTable.Column.text("Address"),
            DataTable.Column.text("Signed in"),
            DataTable.Column.text("Last seen"),
            DataTable.Column.text("End"));
    Moments moments = new Moments(getLocale());
    for (OpenSession session : sessions.own()) {
      table.addRow(
          DeviceName.of(session),
          session.address(),
          moments.text(session.since()),
          moments.text(session.lastSeen()),
          end(session));
    }
    show(table.stacked());
  }

  private Component end(OpenSession session) {
    if (currentUser.session().filter(session.id()::equals).isPresent()) {
      return new Span("This one");
    }
    Button end =
        new Button(
            "End",
            click -> {
              sessions.end(session.id());
              refresh();
            });
    end.setAriaLabel("End the session of " + DeviceName.of(session));
    return end;
  }
}
