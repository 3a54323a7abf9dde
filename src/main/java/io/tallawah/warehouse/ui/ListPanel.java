package io.tallawah.warehouse.ui;

import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.LivePanel;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * A panel that is one table, or one sentence where there is nothing to list.
 *
 * @param <T> what a row tells
 */
class ListPanel<T> extends LivePanel<List<T>> {

  /**
   * What such a panel says and shows.
   *
   * @param none the sentence where there is nothing to list
   * @param columns of the table
   * @param cells of a row, one for each column
   */
  record Content<T>(
      String title,
      String says,
      String none,
      List<DataTable.Column> columns,
      BiFunction<T, Figures, Object[]> cells) {}

  /** So many rows are shown; a reader that asks for one more lets the panel say that there are. */
  static final int SHOWN = 200;

  private final transient Content<T> content;
  private final transient Supplier<List<T>> rows;

  ListPanel(Content<T> content, Supplier<List<T>> rows, Means means, Supplier<TenantId> tenant) {
    super(content.title(), content.says(), means, tenant);
    this.content = content;
    this.rows = rows;
  }

  @Override
  protected List<T> read() {
    return rows.get();
  }

  @Override
  protected void show(List<T> loaded) {
    if (loaded.isEmpty()) {
      Paragraph none = new Paragraph(content.none());
      none.addClassName("muted");
      show(none);
      return;
    }
    Figures figures = new Figures(getLocale());
    DataTable table =
        new DataTable(content.title(), content.columns().toArray(DataTable.Column[]::new));
    table.addFirst(SHOWN, loaded, row -> table.addRow(content.cells().apply(row, figures)));
    show(table.stacked());
  }
}
