package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.identity.Member;
import io.tallawah.identity.OpenSession;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Where a member is signed in to this tenant, and ending it here. */
class SessionsDialog extends Dialog {

  private static final String WIDTH = "760px";

  private final transient Supplier<List<OpenSession>> sessions;
  private final transient Optional<UUID> current;
  private final ZoneId zone;
  private final transient Predicate<OpenSession> end;
  private final Div place = new Div();
  private final Button close = new Button(translate("common.close"), click -> close());

  /**
   * The dialog.
   *
   * @param current the session that this screen is in
   * @param zone on whose clocks moments are shown
   * @param end ends one, and says whether it did
   */
  SessionsDialog(
      Member member,
      Supplier<List<OpenSession>> sessions,
      Optional<UUID> current,
      ZoneId zone,
      Predicate<OpenSession> end) {
    this.sessions = sessions;
    this.current = current;
    this.zone = zone;
    this.end = end;
    setHeaderTitle(translate("identity.sessions.of", member.displayName()));
    setWidth(WIDTH);
    setMaxWidth("100%");
    place.addClassName("stack");
    add(place);
    getFooter().add(close);
    load();
  }

  private void load() {
    place.removeAll();
    List<OpenSession> open = sessions.get();
    if (open.isEmpty()) {
      place.add(new Paragraph(translate("identity.sessions.none")));
      return;
    }
    SessionTable table =
        new SessionTable(
            translate("common.sessions"),
            new Moments(getLocale(), zone),
            current,
            this::endAndLoad);
    open.forEach(table::add);
    place.add(new Paragraph(translate("identity.sessions.end.says")), table);
  }

  private void endAndLoad(OpenSession session) {
    if (end.test(session)) {
      load();
      close.focus(); // the button that was pressed is gone
    }
  }
}
