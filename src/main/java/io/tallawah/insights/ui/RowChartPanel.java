package io.tallawah.insights.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import io.tallawah.insights.CampaignKey;
import io.tallawah.insights.CampaignRef;
import io.tallawah.insights.DayMarks;
import io.tallawah.insights.RowSeries;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.ui.Announcer;
import io.tallawah.shared.ui.Chart;
import io.tallawah.shared.ui.DrawnIcon;
import io.tallawah.shared.ui.ProblemPanel;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The chart of chosen rows above the grid, on a phone in its place, with notes on its days. */
class RowChartPanel extends Section {

  /** A share is of all rows, and isn't told of a day. */
  private static final String UNTOLD = "share_of_spend";

  /** Where something happens. */
  private record Place(List<CampaignKey> rows, DateRange range) {}

  private final transient Words words;
  private final transient RowChart charts;
  private final Select<String> metric = new Select<>();
  private final Chart chart = new Chart(metric);
  private final H2 title = new H2();
  private final Paragraph note = new Paragraph();
  private final ProblemPanel problem;
  private final Widget<DayMarks.Marks> marks;
  private final NotesPart notes;
  private final Details notesBelow = new Details();
  private final Announcer announcer = new Announcer();
  private transient RowChart.@Nullable Read shown;
  private transient @Nullable Place marked;
  private transient DayMarks.@Nullable Marks happened;
  private int picked;
  private int missing;

  RowChartPanel(
      MetricText text,
      MarkWords says,
      Words words,
      NoteActs acts,
      DayOfWeek weekStart,
      Widget.Means parts,
      Runnable retry,
      Runnable close) {
    this.words = words;
    this.charts = new RowChart(text, says, words);
    problem = new ProblemPanel(retry);
    marks =
        new Widget<DayMarks.Marks>("row-chart-marks", parts, new Div(), this::mark)
            .failing(words.of("rowchart.marks.failed"));
    notes = new NotesPart(text.figures(), words, acts, weekStart);
    addClassName("row-chart");
    getElement().setAttribute("aria-label", words.of("rowchart.title"));
    title.setText(words.of("rowchart.title"));
    title.getElement().setAttribute("tabindex", "-1");
    note.addClassNames("muted", "row-chart-note");
    fillMetrics(text);
    notesBelow.add(notes);
    notesBelow.addClassName("row-chart-notes");
    notesBelow.setVisible(false);
    add(heading(close), problem, note, chart, marks, notesBelow, announcer);
    begin();
  }

  /** Waits for the first figures. */
  void begin() {
    shown = null;
    happened = null;
    chart.setVisible(false);
    notesBelow.setVisible(false);
    problem.hide();
    note.setText(words.of("rowchart.reading"));
    note.setVisible(true);
    title.getElement().executeJs("this.focus()");
  }

  /** A question is on its way: what is shown stays, dimmed. */
  void expect() {
    missing = 2; // the figures, and what happened
    problem.hide();
    getElement().setAttribute("aria-busy", "true");
  }

  /** Reads what happened to rows in these days, beside their figures. */
  void read(List<CampaignKey> rows, DateRange range, Callable<DayMarks.Marks> query) {
    Place place = new Place(rows, range);
    if (!place.equals(marked)) {
      happened = null; // to others
      marked = place;
    }
    getUI().ifPresent(tab -> marks.load(tab, true, query));
  }

  /**
   * Shows figures.
   *
   * @param chosen how many rows are chosen
   */
  void show(RowChart.Read read, int chosen) {
    shown = read;
    picked = chosen;
    settle();
    chart.setVisible(true);
    arrive();
  }

  private void mark(DayMarks.Marks what) {
    happened = what;
    arrive();
  }

  /** Figures are drawn without marks, but no marks without figures; both are told at once. */
  private void arrive() {
    missing--;
    draw();
    RowChart.Read read = shown;
    DayMarks.Marks known = happened;
    if (read == null || known == null) {
      return;
    }
    notes.show(new NotesPart.Shown(known.notes(), campaigns(read), read.range()));
    notesBelow.setSummaryText(words.of("rowchart.notes.count", known.notes().size()));
    notesBelow.setVisible(true);
    if (missing == 0) {
      announcer.say(words.of("rowchart.shown", read.rows().size(), known.count()));
    }
  }

  /** Keeps what is shown, and says that it could not be read anew. */
  void showFailure(String id) {
    settle();
    note.setVisible(shown != null && note.isVisible());
    problem.show(words.of("rowchart.failed"), id);
  }

  private void settle() {
    getElement().removeAttribute("aria-busy");
  }

  private void draw() {
    RowChart.Read read = shown;
    if (read == null) {
      return;
    }
    chart.show(
        charts.of(metric.getValue(), read, happened == null ? DayMarks.Marks.NONE : happened));
    List<String> said = new ArrayList<>();
    if (picked > RowSeries.MOST_ROWS) {
      said.add(words.of("rowchart.too-many", picked, RowSeries.MOST_ROWS));
    }
    List<String> undrawn = charts.undrawn(metric.getValue(), read);
    if (!undrawn.isEmpty()) {
      said.add(words.of("rowchart.undrawn", String.join(", ", undrawn)));
    }
    note.setText(String.join(" ", said));
    note.setVisible(!said.isEmpty());
  }

  private void fillMetrics(MetricText text) {
    metric.setItems(
        MetricColumn.ALL.stream()
            .map(MetricColumn::metric)
            .filter(name -> !name.equals(UNTOLD))
            .toList());
    metric.setItemLabelGenerator(text::name);
    metric.setAriaLabel(words.of("rowchart.metric"));
    metric.addClassName("metric-select");
    metric.setValue("spend");
    metric.addValueChangeListener(event -> draw());
  }

  private Div heading(Runnable close) {
    Button button = new Button(new DrawnIcon("close"), click -> close.run());
    button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    button.addClassName("row-chart-close");
    button.setAriaLabel(words.of("rowchart.close"));
    Div heading = new Div(title, button);
    heading.addClassName("row-chart-heading");
    return heading;
  }

  private Map<CampaignRef, String> campaigns(RowChart.Read read) {
    Map<CampaignRef, String> campaigns = new LinkedHashMap<>();
    Map<CampaignKey, String> names = charts.names(read.rows());
    read.rows()
        .forEach(row ->
            campaigns.putIfAbsent(
                CampaignRef.of(row.key()),
                row.key().adsetId() == null
                    ? String.valueOf(names.get(row.key()))
                    : row.campaignName()));
    return campaigns;
  }
}
