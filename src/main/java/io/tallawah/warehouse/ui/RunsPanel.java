package io.tallawah.warehouse.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.shared.ui.StatusWord;
import io.tallawah.warehouse.RunHistory;
import io.tallawah.warehouse.RunHistory.Details;
import io.tallawah.warehouse.RunHistory.Result;
import io.tallawah.warehouse.RunHistory.Run;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The latest runs of dbt; each shows its models and tests when asked. */
class RunsPanel extends LivePanel<List<Run>> {

  private static final int SHOWN = 10;

  private static final Set<String> STATUSES =
      Set.of(
          "succeeded",
          "success",
          "pass",
          "running",
          "no-op",
          "interrupted",
          "skipped",
          "warn",
          "failed",
          "fail",
          "error");
  private final transient RunHistory history;
  private final ZoneId zone;

  RunsPanel(RunHistory history, ZoneId zone, Means means, Supplier<TenantId> tenant) {
    super(translate("warehouse.runs"), translate("warehouse.runs.says"), means, tenant);
    this.history = history;
    this.zone = zone;
  }

  @Override
  protected List<Run> read() {
    return history.latest(SHOWN + 1);
  }

  @Override
  protected void show(List<Run> runs) {
    if (runs.isEmpty()) {
      show(new Paragraph(translate("warehouse.runs.none")));
      return;
    }
    Figures figures = new Figures(getLocale());
    DataTable table =
        new DataTable(
            translate("warehouse.runs.table"),
            DataTable.Column.text(translate("warehouse.runs.started")),
            DataTable.Column.text(translate("warehouse.runs.run")),
            DataTable.Column.text(translate("warehouse.outcome")),
            DataTable.Column.figures(translate("warehouse.runs.slices")),
            DataTable.Column.figures(translate("warehouse.seconds")),
            DataTable.Column.text(translate("warehouse.details")));
    table.addFirst(
        SHOWN,
        runs,
        run -> {
          Div results = new Div();
          results.addClassName("results");
          results.setVisible(false);
          table.addRow(
              figures.moment(run.startedAt(), zone),
              run.command(),
              outcome(run),
              figures.number(run.slices()),
              seconds(run),
              opener(run, results));
          table.addWide(results);
        });
    show(table.stacked());
  }

  private static Span outcome(Run run) {
    Span outcome = new Span(new StatusWord(word(run.status()), look(run.status())));
    if (run.message() != null) {
      Span message = new Span(RunWords.of(run.id(), run.message()));
      message.addClassName("message");
      outcome.add(message);
    }
    return outcome;
  }

  private static String word(String status) {
    return STATUSES.contains(status) ? translate("warehouse.run." + status) : status;
  }

  private static String look(String status) {
    return switch (status) {
      case "succeeded", "success", "pass" -> "good";
      case "running", "no-op" -> "quiet";
      case "interrupted", "skipped", "warn" -> "late";
      default -> "bad";
    };
  }

  private static String seconds(Run run) {
    return run.endedAt() == null
        ? translate("warehouse.not-yet")
        : String.valueOf(Duration.between(run.startedAt(), run.endedAt()).toSeconds());
  }

  private Button opener(Run run, Div place) {
    Button button = new Button(translate("warehouse.runs.results"));
    button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    button.setAriaLabel(
        translate(
            "warehouse.runs.results-of", new Figures(getLocale()).moment(run.startedAt(), zone)));
    button.getElement().setAttribute("aria-expanded", "false");
    button.addClickListener(click -> {
      boolean open = !place.isVisible();
      place.setVisible(open);
      button.getElement().setAttribute("aria-expanded", String.valueOf(open));
      if (open) {
        inBackground(
            () -> history.details(run.id()).orElseThrow(),
            details -> showDetails(place, details),
            failure -> place.setText(translate("warehouse.runs.unreadable")));
      }
    });
    return button;
  }

  private static String summary(List<Result> results) {
    return results.stream()
        .collect(Collectors.groupingBy(Result::status, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(one -> one.getValue() + " " + word(one.getKey()))
        .collect(Collectors.joining(" · "));
  }

  /** Names of tests are long: they are cut for show, and whole for readers and on hover. */
  private static Span name(String node) {
    Span name = new Span(node);
    name.addClassName("node-name");
    name.setTitle(node);
    return name;
  }

  private void showDetails(Div place, Details details) {
    List<Result> results = details.results();
    place.removeAll();
    if (results.isEmpty()) {
      place.add(new Paragraph(new RunWords(getLocale()).without(details, zone)));
    } else {
      place.add(new Paragraph(summary(results)), table(results));
    }
  }

  private DataTable table(List<Result> results) {
    Figures figures = new Figures(getLocale());
    RunWords words = new RunWords(getLocale());
    DataTable table =
        new DataTable(
            translate("warehouse.runs.models"),
            DataTable.Column.text(translate("warehouse.runs.model")),
            DataTable.Column.text(translate("warehouse.outcome")),
            DataTable.Column.words(translate("warehouse.runs.message")),
            DataTable.Column.text(translate("warehouse.runs.owner")),
            DataTable.Column.figures(translate("warehouse.rows")),
            DataTable.Column.figures(translate("warehouse.seconds")));
    for (Result result : results) {
      table.addRow(
          name(result.node()),
          new StatusWord(word(result.status()), look(result.status())),
          words.of(result),
          result.owner() == null ? Figures.NOT_APPLICABLE : result.owner(),
          result.rowsAffected() == null
              ? Figures.NOT_APPLICABLE
              : figures.number(result.rowsAffected()),
          figures.decimal(result.seconds()));
    }
    return table;
  }
}
