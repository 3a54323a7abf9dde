package io.tallawah.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A chart with its title, a table of the same figures behind a button, and a picture to take along.
 * Empty until it is shown something.
 */
public class Chart extends Div {

  private final H2 title = new H2();
  private final Div tools = new Div();
  private final ChartKey key = new ChartKey();
  private final ChartCanvas canvas = new ChartCanvas();
  private final ChartMarks marks = new ChartMarks(canvas);
  private final Div table = new Div();
  private final Paragraph note = new Paragraph();
  private final Button tableButton = new Button();
  private final Button imageButton = new Button();
  private transient @Nullable ChartData shown;
  private boolean asTable;

  /**
   * Without figures.
   *
   * @param choices what a person may choose about it, before the buttons
   */
  public Chart(Component... choices) {
    addClassName("chart");
    Div spacer = new Div();
    spacer.addClassName("spacer");
    tools.addClassName("chart-tools");
    tools.add(title, spacer);
    tools.add(choices);
    tools.add(tableButton, imageButton);
    tableButton.addClickListener(click -> turn());
    imageButton.setText(getTranslation("chart.image"));
    imageButton.addClickListener(click -> save());
    for (Button one : List.of(tableButton, imageButton)) {
      one.addThemeVariants(ButtonVariant.AURA_TERTIARY);
      one.setVisible(false);
    }
    note.addClassNames("muted", "chart-note");
    note.setVisible(false);
    table.addClassName("chart-table");
    table.setVisible(false);
    add(tools, key, canvas, marks, table, note);
    labelTurn();
  }

  /** Shows figures in place of those before. */
  public void show(ChartData data) {
    shown = data;
    title.setText(data.title());
    canvas.draw(data, marks.description(data));
    key.show(data.keyed() ? data.drawn() : List.of());
    marks.show(data.marks());
    seeDrawn(data);
    note.setText(getTranslation("chart.not-final"));
    note.setVisible(data.finalCount() < data.axis().size());
    tableButton.setVisible(true);
    imageButton.setVisible(true);
    fillTable();
  }

  /** What it shows. */
  @Nullable ChartData shown() {
    return shown;
  }

  private void turn() {
    asTable = !asTable;
    canvas.setVisible(!asTable);
    table.setVisible(asTable);
    if (shown != null) {
      seeDrawn(shown);
    }
    labelTurn();
    fillTable();
  }

  /** What belongs to the picture is there with it. */
  private void seeDrawn(ChartData data) {
    key.setVisible(!asTable && data.keyed());
    marks.setVisible(!asTable && !data.marks().isEmpty());
  }

  private void labelTurn() {
    tableButton.setText(getTranslation(asTable ? "chart.as-chart" : "chart.as-table"));
  }

  private void save() {
    ChartData data = shown;
    if (data != null) {
      canvas.download(data.title().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-"));
    }
  }

  private void fillTable() {
    table.removeAll();
    ChartData data = shown;
    if (data == null || !asTable) {
      return;
    }
    List<DataTable.Column> columns = new ArrayList<>();
    columns.add(DataTable.Column.text(getTranslation("chart.place")));
    data.series().forEach(one -> columns.add(DataTable.Column.figures(one.name())));
    if (!data.marks().isEmpty()) {
      columns.add(DataTable.Column.words(getTranslation("chart.marks")));
    }
    DataTable rows = new DataTable(data.title(), columns.toArray(DataTable.Column[]::new));
    for (int place = 0; place < data.axis().size(); place++) {
      rows.addRow(cells(data, place));
    }
    table.add(rows);
  }

  private Object[] cells(ChartData data, int place) {
    List<Object> cells = new ArrayList<>();
    cells.add(
        place < data.finalCount()
            ? data.head(place)
            : getTranslation("chart.place-not-final", data.head(place)));
    data.series().forEach(one -> cells.add(one.texts().get(place)));
    if (!data.marks().isEmpty()) {
      cells.add(marks.at(data, place));
    }
    return cells.toArray();
  }
}
