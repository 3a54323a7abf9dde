package io.tallawah.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.FooterRow;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.tallawah.insights.CampaignColumns;
import io.tallawah.insights.CampaignPage;
import io.tallawah.insights.CampaignTotals;
import io.tallawah.shared.ui.Figures;
import io.tallawah.warehouse.Metric;
import java.util.Map;

/** The totals of all rows, one line per currency. */
class CampaignFooter {

  private final CampaignGrid grid;
  private final MetricText text;

  private final DeltaText deltas;
  private final Words words;

  CampaignFooter(CampaignGrid grid, MetricText text, DeltaText deltas, Words words) {
    this.words = words;
    this.grid = grid;
    this.text = text;
    this.deltas = deltas;
  }

  /**
   * Shows them, below the columns that are shown: the browser keeps what it is told of a hidden one
   * until it shows, and fails on a cell that is gone by then.
   *
   * @param others cells under columns of others, by currency and column
   */
  void show(CampaignPage page, Map<String, Map<String, CampaignColumns.Cell>> others) {
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

  private com.vaadin.flow.component.grid.Grid.Column<?> column(String name) {
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
      Span figure = figure(other.text());
      figure.getElement().setAttribute("data-total", name);
      figure.getElement().setAttribute("data-currency", totals.currency());
      return figure;
    }
    if (!MetricColumn.isMetric(name) || name.equals("share_of_spend")) {
      return new Span();
    }
    if (text.metric(name).additivity() == Metric.Additivity.NOT_ADDITIVE) {
      Span never = new Span(words.of("grid.not_additive"));
      never.addClassName("blank");
      return never;
    }
    String shown = text.of(name, totals.metrics(), totals.currency());
    Span figure = figure(shown);
    if (shown.equals(Figures.NOT_APPLICABLE)) {
      figure.addClassName("blank");
    }
    figure.getElement().setAttribute("data-total", name);
    figure.getElement().setAttribute("data-currency", totals.currency());
    DeltaText.Shown delta = deltas.of(name, totals.compared(), totals.currency());
    return delta.text().isEmpty() ? figure : new Div(figure, change(delta));
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
