package io.tallawah.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import io.tallawah.identity.OpenSession;
import io.tallawah.shared.ui.DataTable;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Sessions as rows, each with a button that ends it. */
class SessionTable extends DataTable {

  private final transient Moments moments;
  private final transient Optional<UUID> current;
  private final transient Consumer<OpenSession> end;

  /**
   * The table, without rows.
   *
   * @param current the session that this screen is in, which has no button
   */
  SessionTable(String caption, Moments moments, Optional<UUID> current, Consumer<OpenSession> end) {
    super(
        caption,
        Column.text("Device"),
        Column.text("Address"),
        Column.text("Signed in"),
        Column.text("Last seen"),
        Column.text("Action"));
    this.moments = moments;
    this.current = current;
    this.end = end;
    stacked();
  }

  void add(OpenSession session) {
    addRow(
        session.place(),
        session.device().address(),
        moments.text(session.since()),
        moments.text(session.lastSeen()),
        current.filter(session.id()::equals).isPresent() ? new Span("This one") : button(session));
  }

  private Button button(OpenSession session) {
    return RowAction.button("End", session.place(), () -> end.accept(session));
  }
}
