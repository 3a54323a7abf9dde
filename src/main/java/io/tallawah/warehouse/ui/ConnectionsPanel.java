package io.tallawah.warehouse.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.tallawah.ingestion.Platforms;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.DrawnIcon;
import io.tallawah.shared.ui.EmptyState;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.shared.ui.StatusWord;
import io.tallawah.warehouse.ConnectionFreshness;
import io.tallawah.warehouse.ConnectionFreshness.State;
import io.tallawah.warehouse.DbtInstallation;
import io.tallawah.warehouse.Freshness;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The verdict of the day, and each connection's part in it. */
class ConnectionsPanel extends LivePanel<ConnectionsPanel.Loaded> {

  /** Connections, and what keeps dbt from running, if something does. */
  record Loaded(List<ConnectionFreshness> connections, Optional<DbtInstallation.Problem> problem) {}

  private final transient Freshness freshness;
  private final transient DbtInstallation installation;
  private final transient Platforms platforms;
  private final ZoneId zone;

  ConnectionsPanel(
      Freshness freshness,
      DbtInstallation installation,
      Platforms platforms,
      ZoneId zone,
      Means means,
      Supplier<TenantId> tenant) {
    super("Can I trust today's numbers?", "", means, tenant);
    this.freshness = freshness;
    this.installation = installation;
    this.platforms = platforms;
    this.zone = zone;
  }

  @Override
  protected Loaded read() {
    return new Loaded(freshness.list(), installation.problem());
  }

  @Override
  protected void show(Loaded loaded) {
    Div all = new Div();
    all.addClassName("stack");
    loaded.problem().ifPresent(problem -> all.add(banner(problem)));
    if (loaded.connections().isEmpty()) {
      all.add(
          new EmptyState(
              "No connection yet",
              "Upload a file below, or let the ingest command bring a platform's records."));
    } else {
      all.add(verdict(loaded.connections()), table(loaded.connections()));
    }
    show(all);
  }

  private static Div banner(DbtInstallation.Problem problem) {
    Div banner =
        new Div(new DrawnIcon("warning"), new Span(problem.sentence() + " " + problem.advice()));
    banner.addClassName("problem-panel");
    banner.getElement().setAttribute("role", "alert");
    return banner;
  }

  private Paragraph verdict(List<ConnectionFreshness> connections) {
    List<ConnectionFreshness> wanting =
        connections.stream()
            .filter(one -> one.state() != State.OK && one.state() != State.FILES)
            .toList();
    Paragraph verdict = new Paragraph();
    verdict.addClassName("verdict");
    if (wanting.isEmpty()) {
      boolean files = connections.stream().anyMatch(one -> one.state() == State.FILES);
      verdict.add(
          new StatusWord("Yes", "good"),
          new Span(
              files
                  ? " Every connection that brings data regularly is on time."
                  : " Every connection is on time."));
    } else {
      String names =
          wanting.stream()
              .map(one -> one.name() + " (" + one.state().label() + ")")
              .collect(Collectors.joining(", "));
      verdict.add(new StatusWord("Not fully", "late"), new Span(" Look at " + names + "."));
    }
    return verdict;
  }

  private DataTable table(List<ConnectionFreshness> connections) {
    Figures figures = new Figures(getLocale());
    DataTable table =
        new DataTable(
            "Connections",
            DataTable.Column.text("Connection"),
            DataTable.Column.text("State"),
            DataTable.Column.text("Data to"),
            DataTable.Column.text("Final to"),
            DataTable.Column.text("Conversions final to"),
            DataTable.Column.text("Syncs look back"),
            DataTable.Column.text("Last landing"),
            DataTable.Column.figures("Rows landed"));
    for (ConnectionFreshness one : connections) {
      table.addRow(
          new PlatformName(platforms, one.platform().id(), one.name()),
          new StatusWord(one.state().label(), look(one.state())),
          day(figures, one.dataTo()),
          day(figures, one.finalTo()),
          day(figures, one.outcomeFinalTo()),
          lookback(one),
          one.lastSuccess() == null ? Figures.NOT_YET : figures.moment(one.lastSuccess(), zone),
          figures.number(one.rows()));
    }
    return table.stacked();
  }

  private static StatusWord lookback(ConnectionFreshness one) {
    String days = one.finality().lookbackDays() + " days";
    return one.isLookbackShort()
        ? new StatusWord(
            days + ", shorter than conversions change (" + one.finality().outcomeDays() + ")",
            "late")
        : new StatusWord(days, "good");
  }

  private static String look(State state) {
    return switch (state) {
      case OK -> "good";
      case LATE -> "late";
      case NEVER, FILES -> "quiet";
      case FAILED -> "bad";
    };
  }

  private static String day(Figures figures, @Nullable LocalDate day) {
    return day == null ? Figures.NOT_YET : figures.day(day);
  }
}
