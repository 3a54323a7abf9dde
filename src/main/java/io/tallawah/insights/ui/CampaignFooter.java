package io.tallawah.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.FooterRow;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.tallawah.insights.CampaignColumns;
import io.tallawah.insights.CampaignPage;
import io.tallawah.insights.CampaignResults;
import io.tallawah.insights.CampaignTotals;
import io.tallawah.shared.ui.Figures;
import io.tallawah.warehouse.Metric;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The totals of all rows, one line per currency. */
class CampaignFooter {

  /** All that the footer is made of. */
  private record Shown(
      List<CampaignTotals> totals,
      Map<String, Map<String, CampaignColumns.Cell>> others,
      List<String> columns,
      long rows,
      boolean isFiltered) {}

  private final CampaignGrid grid;
  private final ColumnWidths widths;
  private final MetricText text;
  private final DeltaText deltas;
  private final Words words;
  private @Nullable Shown shown;

  CampaignFooter(
      CampaignGrid grid, ColumnWidths widths, MetricText text, DeltaText deltas, Words words) {
    this.words = words;
    this.grid = grid;
    this.widths = widths;
    this.text = text;
    this.deltas = deltas;
  }

  /**
   * Shows them, below the columns that are shown: the browser keeps what it is told of a hidden one
   * until it shows, and fails on a cell that is gone by then. Another order of the same rows has
   * the same totals, which stay as they are.
   *
   * @param others cells under columns of others, by currency and column
   */
  void show(CampaignPage page, Map<String, Map<String, CampaignColumns.Cell>> others) {
    Shown wanted =
        new Shown(page.totals(), others, columns(), page.rowCount(), page.query().isFiltered());
    if (wanted.equals(shown)) {
      return;
    }
    shown = wanted;
    widths.begin();
    keepRows(page.totals().size());
    boolean several = page.totals().size() > 1;
    for (int i = 0; i < page.totals().size(); i++) {
      CampaignTotals totals = page.totals().get(i);
      FooterRow row = grid.getFooterRows().get(i);
      Map<String, CampaignColumns.Cell> cells = others.getOrDefault(totals.currency(), Map.of());
      grid.columns()
          .forEach((name, column) -> {
            if (column.isVisible()) {
              row.getCell(column).setComponent(cell(name, totals, cells));
            }
          });
      row.getCell(column(CampaignGrid.NAME)).setComponent(first(page, totals, several));
    }
  }

  /** A column that goes into hiding gives up its cells. */
  void leave(Grid.Column<?> column) {
    for (FooterRow row : grid.getFooterRows()) {
      FooterRow.FooterCell cell = row.getCell(column);
      if (cell.getComponent() != null) {
        cell.setText("");
        shown = null;
      }
    }
  }

  private List<String> columns() {
    return grid.columns().entrySet().stream()
        .filter(one -> one.getValue().isVisible())
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Rows that are made anew lay all headers anew, and the browser then tells of an order that
   * nobody has clicked.
   */
  private void keepRows(int wanted) {
    for (int more = grid.getFooterRows().size(); more < wanted; more++) {
      grid.appendFooterRow();
    }
    while (grid.getFooterRows().size() > wanted) {
      grid.removeFooterRow(grid.getFooterRows().getLast());
    }
  }

  private Grid.Column<?> column(String name) {
    return java.util.Objects.requireNonNull(grid.columns().get(name));
  }

  private Span first(CampaignPage page, CampaignTotals totals, boolean several) {
    return figure(
        several ? text.allRows(page, totals.currency(), words) : text.allRows(page, words));
  }

  private Component cell(
      String name, CampaignTotals totals, Map<String, CampaignColumns.Cell> others) {
    if (name.equals("currency")) {
      return figure(totals.currency());
    }
    CampaignColumns.Cell other = others.get(name);
    if (other != null) {
      widths.see(name, other.text(), "");
      Span figure = figure(other.text());
      figure.getElement().setAttribute("data-total", name);
      figure.getElement().setAttribute("data-currency", totals.currency());
      return figure;
    }
    if (CampaignResults.isColumn(name)) {
      return blank(Figures.NOT_APPLICABLE);
    }
    if (!MetricColumn.isMetric(name) || name.equals("share_of_spend")) {
      return new Span();
    }
    if (text.metric(name).additivity() == Metric.Additivity.NOT_ADDITIVE) {
      return blank(words.of("grid.not_additive"));
    }
    String shown = text.of(name, totals.metrics(), totals.currency());
    Span figure = figure(shown);
    if (shown.equals(Figures.NOT_APPLICABLE)) {
      figure.addClassName("blank");
    }
    figure.getElement().setAttribute("data-total", name);
    figure.getElement().setAttribute("data-currency", totals.currency());
    DeltaText.Shown delta = deltas.of(name, totals.compared(), totals.currency());
    widths.see(name, shown, delta.text());
    return delta.text().isEmpty() ? figure : new Div(figure, change(delta));
  }

  private static Span blank(String shown) {
    Span blank = new Span(shown);
    blank.addClassName("blank");
    return blank;
  }

  private static Span change(DeltaText.Shown delta) {
    Span words = new Span(" " + delta.words());
    words.addClassName("for-readers");
    Span change = new Span(new Span(delta.text()), words);
    change.addClassNames("delta", delta.tone());
    change.setTitle(delta.words());
    return change;
  }

  private static Span figure(String shown) {
    Span figure = new Span(shown);
    figure.addClassName("figure");
    return figure;
  }
}
