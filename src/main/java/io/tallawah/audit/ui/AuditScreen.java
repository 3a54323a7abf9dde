package io.tallawah.audit.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import io.tallawah.audit.AuditEntry;
import io.tallawah.audit.AuditQuery;
import io.tallawah.audit.AuditReads;
import io.tallawah.shared.ui.DetailsLayout;
import io.tallawah.shared.ui.ScreenTasks;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A log on screen: search, filters, the entries, one in detail, and all that match as a file. */
public abstract class AuditScreen extends Main implements AfterNavigationObserver {

  /**
   * Which log, and where its screen is.
   *
   * @param route its address
   * @param zone of the times
   */
  public record Shown(AuditReads reads, String title, String route, ZoneId zone) {}

  private record Loaded(List<AuditEntry> first, long count, List<String> actions) {}

  private final transient Shown shown;
  private final transient ScreenTasks tasks;
  private final transient AuditText text;
  private final AuditHeader header;
  private final AuditContent content;
  private final DetailsLayout layout;
  private AuditState state = new AuditState(null, null, Map.of());
  private int asked;

  protected AuditScreen(Shown shown, ScreenTasks tasks) {
    this.shown = shown;
    this.tasks = tasks;
    this.text = new AuditText(getLocale(), shown.zone());
    addClassNames("campaigns-view", "audit-view");
    AuditExport export = new AuditExport(out -> write(state.query(shown.zone()), out));
    header = new AuditHeader(shown.title(), export, shown.zone(), this::go);
    content =
        new AuditContent(
            shown.reads(), text, this::load, () -> go(new AuditState(null, null, Map.of())));
    content.onChoose(this::showDetails);
    layout = new DetailsLayout(content::unchoose, header, content);
    add(layout);
  }

  /** Writes all that match as CSV, in a request of its own. */
  protected abstract void write(AuditQuery query, OutputStream out) throws IOException;

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    state = AuditState.read(event.getLocation().getQueryParameters());
    header.show(state);
    load();
  }

  private void go(AuditState wanted) {
    layout.close();
    getUI()
        .ifPresent(tab ->
            tab.navigate(
                shown.route(), wanted.write(tab.getActiveViewLocation().getQueryParameters())));
  }

  private void load() {
    int ask = ++asked;
    AuditQuery query = state.query(shown.zone());
    content.expect();
    tasks.load(
        this,
        () -> read(query),
        loaded -> {
          if (ask == asked) { // else a later question is on its way
            header.offer(loaded.actions());
            content.show(query, loaded.first(), loaded.count());
          }
        },
        failure -> {
          if (ask == asked) {
            content.showFailure(failure);
          }
        });
  }

  private Loaded read(AuditQuery query) {
    AuditReads reads = shown.reads();
    return new Loaded(reads.entries(query, 0, AuditGrid.PAGE), reads.count(query), reads.actions());
  }

  private void showDetails(AuditEntry entry) {
    layout.open(
        AuditText.action(entry.action()),
        new AuditDetails(entry, text, (name, value) -> go(state.with(name, value)), layout::close));
  }
}
