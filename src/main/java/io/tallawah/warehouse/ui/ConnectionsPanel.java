package io.tallawah.warehouse.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.tallawah.ingestion.Platforms;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.DrawnIcon;
import io.tallawah.shared.ui.EmptyState;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.shared.ui.ProblemWords;
import io.tallawah.shared.ui.StatusWord;
import io.tallawah.warehouse.ConnectionFreshness;
import io.tallawah.warehouse.ConnectionFreshness.State;
import io.tallawah.warehouse.DbtInstallation;
import io.tallawah.warehouse.Freshness;
import io.tallawah.warehouse.HealthCheck;
import io.tallawah.warehouse.HealthChecks;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The verdict of the day, and each connection's part in it; the checks behind it stand beside. */
class ConnectionsPanel extends LivePanel<ConnectionsPanel.Loaded> {

  /** Connections, all checks, and what keeps dbt from running, if something does. */
  record Loaded(
      List<ConnectionFreshness> connections,
      List<HealthCheck> checks,
      Optional<ProblemException> problem) {}

  private final transient Freshness freshness;
  private final transient HealthChecks checks;
  private final transient DbtInstallation installation;
  private final transient Platforms platforms;
  private final ZoneId zone;
  private final ChecksPanel beside;

  ConnectionsPanel(
      Freshness freshness,
      HealthChecks checks,
      DbtInstallation installation,
      Platforms platforms,
      ZoneId zone,
      ChecksPanel beside,
      Means means,
      Supplier<TenantId> tenant) {
    super(translate("warehouse.trust"), "", means, tenant);
    this.freshness = freshness;
    this.checks = checks;
    this.installation = installation;
    this.platforms = platforms;
    this.zone = zone;
    this.beside = beside;
  }

  @Override
  protected Loaded read() {
    return new Loaded(freshness.list(), checks.list(), installation.problem());
  }

  @Override
  protected void show(Loaded loaded) {
    Div all = new Div();
    all.addClassName("stack");
    loaded.problem().ifPresent(problem -> all.add(banner(problem)));
    if (loaded.connections().isEmpty()) {
      all.add(
          new EmptyState(
              translate("warehouse.connection.none"), translate("warehouse.connection.none.says")));
    } else {
      all.add(verdict(loaded), table(loaded.connections()));
    }
    show(all);
    beside.show(loaded.checks());
  }

  private static Div banner(ProblemException problem) {
    Div banner = new Div(new DrawnIcon("warning"), new Span(ProblemWords.of(problem)));
    banner.addClassName("problem-panel");
    banner.getElement().setAttribute("role", "alert");
    return banner;
  }

  private Paragraph verdict(Loaded loaded) {
    List<String> wanting = wanting(loaded);
    Paragraph verdict = new Paragraph();
    verdict.addClassName("verdict");
    if (wanting.isEmpty()) {
      boolean files = loaded.connections().stream().anyMatch(one -> one.state() == State.FILES);
      verdict.add(
          new StatusWord(translate("warehouse.trust.yes"), "good"),
          new Span(
              files
                  ? " " + translate("warehouse.trust.regular")
                  : " " + translate("warehouse.trust.all")));
    } else {
      verdict.add(
          new StatusWord(translate("warehouse.trust.no"), "late"),
          new Span(
              " "
                  + translate("warehouse.trust.look", String.join(", ", wanting))
                  + lacking(loaded)));
    }
    return verdict;
  }

  /** What figures lack, in sentences that follow another. */
  private String lacking(Loaded loaded) {
    HealthWords says = new HealthWords(getLocale());
    return loaded.checks().stream()
        .filter(HealthCheck::lacksFigures)
        .map(one -> " " + says.sentence(one))
        .collect(Collectors.joining());
  }

  /**
   * Connections that are not on time, and checks that failed or found that figures lack something;
   * one that says the same once.
   */
  private static List<String> wanting(Loaded loaded) {
    Stream<String> late =
        loaded.connections().stream()
            .filter(one -> one.state() != State.OK && one.state() != State.FILES)
            .map(one -> one.name() + " (" + translate("warehouse.state." + one.state()) + ")");
    Stream<String> failed =
        loaded.checks().stream()
            .filter(one -> one.level() == HealthCheck.Level.ERROR || one.lacksFigures())
            .filter(one -> one.subject() != HealthCheck.Subject.CONNECTIONS)
            .map(one -> translate("warehouse.subject." + one.subject()));
    return Stream.concat(late, failed).toList();
  }

  private DataTable table(List<ConnectionFreshness> connections) {
    Figures figures = new Figures(getLocale());
    DataTable table =
        new DataTable(
            translate("warehouse.connections"),
            DataTable.Column.text(translate("warehouse.connection")),
            DataTable.Column.text(translate("common.state")),
            DataTable.Column.text(translate("warehouse.data-to")),
            DataTable.Column.text(translate("warehouse.final-to")),
            DataTable.Column.text(translate("warehouse.connections.outcomes")),
            DataTable.Column.text(translate("warehouse.connections.lookback")),
            DataTable.Column.text(translate("warehouse.connections.landing")),
            DataTable.Column.figures(translate("warehouse.rows.landed")));
    for (ConnectionFreshness one : connections) {
      table.addRow(
          new PlatformName(platforms, one.platform().id(), one.name()),
          new StatusWord(translate("warehouse.state." + one.state()), look(one.state())),
          day(figures, one.dataTo()),
          day(figures, one.finalTo()),
          day(figures, one.outcomeFinalTo()),
          lookback(one),
          one.lastSuccess() == null
              ? translate("warehouse.not-yet")
              : figures.moment(one.lastSuccess(), zone),
          figures.number(one.rows()));
    }
    return table.stacked();
  }

  private static StatusWord lookback(ConnectionFreshness one) {
    String days = translate("warehouse.days.of", one.finality().lookbackDays());
    return one.isLookbackShort()
        ? new StatusWord(
            translate("warehouse.connections.short", days, one.finality().outcomeDays()), "late")
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
    return day == null ? translate("warehouse.not-yet") : figures.day(day);
  }
}
