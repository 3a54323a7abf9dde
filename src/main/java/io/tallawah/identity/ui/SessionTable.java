package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

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
        Column.text(translate("identity.device")),
        Column.text(translate("identity.address")),
        Column.text(translate("identity.sessions.since")),
        Column.text(translate("identity.sessions.seen")),
        Column.text(translate("identity.sessions.action")));
    this.moments = moments;
    this.current = current;
    this.end = end;
    stacked();
  }

  void add(OpenSession session) {
    addRow(
        place(session),
        session.device().address(),
        moments.text(session.since()),
        moments.text(session.lastSeen()),
        current.filter(session.id()::equals).isPresent()
            ? new Span(translate("identity.sessions.this"))
            : button(session));
  }

  private static String place(OpenSession session) {
    if (!session.device().name().isBlank()) {
      return session.device().shortName();
    }
    return session.browser()
        ? translate("identity.sessions.browser")
        : translate("identity.sessions.api");
  }

  private Button button(OpenSession session) {
    return RowAction.button(
        translate("identity.sessions.end"), place(session), () -> end.accept(session));
  }
}
