package io.tallawah.exports.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.tallawah.exports.Export;
import io.tallawah.shared.Permission;
import io.tallawah.shared.api.TraceId;
import io.tallawah.shared.ui.Announcer;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.EmptyState;
import io.tallawah.shared.ui.ForPermission;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.shared.ui.LoadedPlace;
import io.tallawah.shared.ui.ProblemPanel;
import io.tallawah.shared.ui.SharedState;
import io.tallawah.tenancy.TenantDirectory;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One's own files: those in the making, those to fetch, and those that are gone. */
@Route(ExportsView.ROUTE)
@PageTitle("exports.title")
@Menu(title = "exports.title", order = 95, icon = "download")
@StyleSheet("context://look/exports.css")
@PermitAll
@ForPermission(Permission.EXPORT_TABLES)
class ExportsView extends Main {

  static final String ROUTE = "exports";

  private static final Logger LOG = LoggerFactory.getLogger(ExportsView.class);

  private final transient ExportDesk desk;
  private final transient LivePanel.Means means;
  private final transient ZoneId zone;
  private final Announcer announcer = new Announcer();
  private final LoadedPlace place = new LoadedPlace();
  private final ProblemPanel problem = new ProblemPanel(this::load);
  private final transient Map<UUID, ExportLine> lines = new LinkedHashMap<>();
  private Set<UUID> open = Set.of();

  ExportsView(ExportDesk desk, LivePanel.Means means, TenantDirectory tenants) {
    this.desk = desk;
    this.means = means;
    this.zone = tenants.current().timeZone();
    addClassNames("data-view", "exports-view");
    Div header = new Div(new H1(getTranslation("exports.title")));
    header.addClassName("view-header");
    Paragraph says = new Paragraph(getTranslation("exports.says"));
    says.addClassName("muted");
    Div content = new Div(says, problem, place, announcer);
    content.addClassName("exports-content");
    add(header, content);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    load();
  }

  private void load() {
    getUI()
        .ifPresent(tab ->
            means.tasks().load(tab, desk.exports()::list, all -> show(tab, all), this::fail));
  }

  private void show(UI tab, List<Export> all) {
    problem.hide();
    announce(all);
    open =
        all.stream()
            .filter(one -> one.state().isOpen())
            .map(Export::id)
            .collect(Collectors.toSet());
    if (all.isEmpty()) {
      lines.clear();
      place.put(none(tab));
    } else if (List.copyOf(lines.keySet()).equals(all.stream().map(Export::id).toList())) {
      all.forEach(one -> lines.computeIfPresent(one.id(), (id, line) -> line.showing(one)));
    } else {
      place.put(table(all));
    }
    if (!open.isEmpty()) {
      ExportDesk.soon(tab, this::loadIfShown);
    }
  }

  private EmptyState none(UI tab) {
    String parameters = SharedState.of(tab.getActiveViewLocation()).getQueryString();
    Anchor campaigns = new Anchor("campaigns?" + parameters, getTranslation("exports.none-step"));
    campaigns.addClassName("button-link");
    campaigns.getElement().setAttribute("router-link", true);
    return new EmptyState(
        getTranslation("exports.none"), getTranslation("exports.none-why"), campaigns);
  }

  private void loadIfShown() {
    if (isAttached()) {
      load();
    }
  }

  /** Readers hear when one has ended, not each row of it. */
  private void announce(List<Export> all) {
    all.stream()
        .filter(one -> open.contains(one.id()) && !one.state().isOpen())
        .findFirst()
        .ifPresent(one ->
            announcer.say(getTranslation("exports.ended", words().what(one), words().state(one))));
  }

  private void fail(Exception failure) {
    String id = TraceId.current();
    LOG.error("exports could not be read, id {}", id, failure);
    problem.show(getTranslation("exports.unreadable"), id);
  }

  private DataTable table(List<Export> all) {
    DataTable table =
        new DataTable(
            getTranslation("exports.title"),
            DataTable.Column.text(getTranslation("exports.column.what")),
            DataTable.Column.text(getTranslation("exports.column.format")),
            DataTable.Column.text(getTranslation("exports.column.asked")),
            DataTable.Column.text(getTranslation("exports.column.state")),
            DataTable.Column.figures(getTranslation("exports.column.rows")),
            DataTable.Column.figures(getTranslation("exports.column.size")),
            DataTable.Column.text(getTranslation("exports.column.until")),
            DataTable.Column.text(getTranslation("exports.column.acts")));
    lines.clear();
    for (Export one : all) {
      ExportLine line = new ExportLine(desk, one, words(), zone, this::removed);
      lines.put(one.id(), line);
      table.addRow(line.cells());
    }
    return table.stacked();
  }

  private ExportWords words() {
    return new ExportWords(this, getLocale());
  }

  private void removed(String sentence) {
    announcer.say(sentence);
    load();
  }
}
