package io.tallawah.audit.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.tallawah.audit.AuditEntry;
import io.tallawah.audit.AuditQuery;
import io.tallawah.audit.AuditReads;
import io.tallawah.shared.api.TraceId;
import io.tallawah.shared.ui.Announcer;
import io.tallawah.shared.ui.EmptyState;
import io.tallawah.shared.ui.LoadedPlace;
import io.tallawah.shared.ui.LoadedRows;
import io.tallawah.shared.ui.NarrowScreen;
import io.tallawah.shared.ui.ProblemPanel;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The entries, or what stands in their place. */
class AuditContent extends Div {

  private static final Logger LOG = LoggerFactory.getLogger(AuditContent.class);

  private final AuditReads log;
  private final LoadedRows<AuditEntry> rows;
  private final AuditGrid wide;
  private final AuditGrid narrow;
  private final LoadedPlace place = new LoadedPlace();
  private final ProblemPanel problem;
  private final Announcer announcer = new Announcer();
  private final Runnable clear;
  private final NarrowScreen phone = new NarrowScreen(narrow -> fit());
  private boolean some;

  AuditContent(AuditReads log, AuditText text, Runnable retry, Runnable clear) {
    this.log = log;
    this.clear = clear;
    rows = new LoadedRows<>(AuditEntry::id, this::showFailure);
    wide = AuditGrid.wide(text);
    narrow = AuditGrid.narrow(text);
    wide.setItems(rows);
    narrow.setItems(rows);
    problem = new ProblemPanel(retry);
    addClassName("view-content");
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
    place.expect();
  }

  /** Shows entries that were loaded first, and how many there are of this question. */
  void show(AuditQuery query, List<AuditEntry> entries, long count) {
    place.settle();
    rows.begin(entries, count, (from, limit) -> log.entries(query, from, limit));
    some = count > 0;
    place.put(some ? grid() : empty(query.isFiltered()));
    announcer.say(translate("audit.entries", count));
  }

  void showFailure(Exception failure) {
    place.settle();
    String id = TraceId.current();
    LOG.error("the audit log could not be read, id {}", id, failure);
    problem.show(translate("audit.unreadable"), id);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    phone.follow(event.getUI());
  }

  private void fit() {
    if (some) {
      place.put(grid());
    }
  }

  private AuditGrid grid() {
    return phone.isNarrow() ? narrow : wide;
  }

  private EmptyState empty(boolean filtered) {
    if (!filtered) {
      return new EmptyState(translate("audit.nothing"), translate("audit.nothing.says"));
    }
    Button button = new Button(translate("audit.clear"), click -> clear.run());
    button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    return new EmptyState(translate("audit.none"), translate("audit.none.says"), button);
  }
}
