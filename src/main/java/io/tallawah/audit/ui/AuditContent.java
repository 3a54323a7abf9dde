package io.tallawah.audit.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.tallawah.audit.AuditEntry;
import io.tallawah.audit.AuditLog;
import io.tallawah.shared.api.TraceId;
import io.tallawah.shared.ui.Announcer;
import io.tallawah.shared.ui.EmptyState;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.ProblemPanel;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The entries, or what stands in their place. */
class AuditContent extends Div {

  private static final Logger LOG = LoggerFactory.getLogger(AuditContent.class);
  private static final int NARROW = 600;
  private static final int SKELETON_ROWS = 12;

  private final AuditRows rows;
  private final AuditGrid wide;
  private final AuditGrid narrow;
  private final Div place = new Div();
  private final ProblemPanel problem;
  private final Announcer announcer = new Announcer();
  private final Runnable clear;
  private boolean phone;
  private boolean some;

  AuditContent(AuditLog log, AuditText text, Runnable retry, Runnable clear) {
    this.clear = clear;
    rows = new AuditRows(log, this::showFailure);
    wide = AuditGrid.wide(text);
    narrow = AuditGrid.narrow(text);
    wide.setItems(rows);
    narrow.setItems(rows);
    problem = new ProblemPanel(retry);
    addClassName("view-content");
    place.addClassName("panel");
    place.add(skeleton());
    add(problem, place, announcer);
  }

  void onChoose(Consumer<AuditEntry> chosen) {
    for (AuditGrid one : List.of(wide, narrow)) {
      one.addSelectionListener(event -> {
        if (event.isFromClient()) {
          event.getFirstSelectedItem().ifPresent(chosen);
        }
      });
    }
  }

  void unchoose() {
    wide.deselectAll();
    narrow.deselectAll();
  }

  /** A question is on its way: what is shown stays, dimmed. */
  void expect() {
    problem.hide();
    place.addClassName("stale");
    place.getElement().setAttribute("aria-busy", "true");
  }

  void show(AuditRows.First loaded) {
    settle();
    rows.begin(loaded);
    some = loaded.count() > 0;
    put(some ? grid() : empty(loaded.query().isFiltered()));
    announcer.say(
        new Figures(getLocale()).number(loaded.count())
            + (loaded.count() == 1 ? " entry" : " entries")
            + ", the newest first");
  }

  void showFailure(Exception failure) {
    settle();
    String id = TraceId.current();
    LOG.error("the audit log could not be read, id {}", id, failure);
    problem.show("The audit log could not be read just now.", id);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    var page = event.getUI().getPage();
    fit(page.getExtendedClientDetails().getWindowInnerWidth());
    page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
  }

  private void fit(int width) {
    boolean now = width > 0 && width < NARROW;
    if (now != phone) {
      phone = now;
      if (some) {
        put(grid());
      }
    }
  }

  private AuditGrid grid() {
    return phone ? narrow : wide;
  }

  private EmptyState empty(boolean filtered) {
    if (!filtered) {
      return new EmptyState(
          "Nothing has been recorded yet",
          "Sign-ins, changes and what people look at appear here as they happen.");
    }
    Button button = new Button("Clear search and filters", click -> clear.run());
    button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    return new EmptyState("No entry matches", "Search and filters hide every entry.", button);
  }

  private void put(Component shown) {
    if (!shown.isAttached()) {
      place.removeAll();
      place.add(shown);
    }
  }

  private void settle() {
    place.removeClassName("stale");
    place.getElement().removeAttribute("aria-busy");
  }

  private static Div skeleton() {
    Div skeleton = new Div();
    skeleton.addClassName("skeleton");
    skeleton.getElement().setAttribute("aria-hidden", "true");
    for (int i = 0; i < SKELETON_ROWS; i++) {
      skeleton.add(new Div());
    }
    return skeleton;
  }
}
