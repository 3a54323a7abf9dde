package io.tallawah.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;

/** A small table that is shown whole; wide ones scroll sideways in their own frame. */
public class DataTable extends Div {

  /**
   * A column's header, and what stands in it.
   *
   * @param look class of its cells; empty for none
   */
  public record Column(String label, String look) {

    /** Of names and states, which stay on one line. */
    public static Column text(String label) {
      return new Column(label, "");
    }

    /** Of sentences and long names, which take as many lines as they need. */
    public static Column words(String label) {
      return new Column(label, "words");
    }

    /** Of figures, which stand one below the other. */
    public static Column figures(String label) {
      return new Column(label, "figure");
    }

    private void mark(HasStyle cell) {
      if (!look.isEmpty()) {
        cell.addClassName(look);
      }
    }
  }

  private final List<Column> columns;
  private final NativeTableBody body = new NativeTableBody();

  public DataTable(String caption, Column... columns) {
    this.columns = List.of(columns);
    addClassName("data-table");
    NativeTable table = new NativeTable();
    table.getElement().setAttribute("role", "table").setAttribute("aria-label", caption);
    NativeTableHeader head = new NativeTableHeader();
    NativeTableRow row = head.addRow();
    for (Column column : columns) {
      var cell = row.addHeaderCell();
      cell.setText(column.label());
      cell.getElement().setAttribute("scope", "col");
      column.mark(cell);
    }
    table.add(head, body);
    add(table);
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", caption);
  }

  /** On a phone each row stands as its own lines, every cell beside its column's name. */
  public DataTable stacked() {
    addClassName("stacked");
    return this;
  }

  /** Adds a row; a cell is a component or text. */
  public NativeTableRow addRow(Object... cells) {
    NativeTableRow row = body.addRow();
    row.getElement().setAttribute("role", "row");
    for (int i = 0; i < cells.length; i++) {
      var cell = row.addDataCell();
      cell.getElement().setAttribute("role", "cell"); // stays one when it is not laid out as one
      cell.getElement().setAttribute("data-column", columns.get(i).label());
      cell.add(cells[i] instanceof Component part ? part : new Text(String.valueOf(cells[i])));
      columns.get(i).mark(cell);
    }
    return row;
  }

  /**
   * Adds the first rows of a list, and says so where it has more.
   *
   * @param most how many to show; whoever reads the list asks for one more
   */
  public <T> void addFirst(int most, List<T> rows, Consumer<T> adds) {
    rows.stream().limit(most).forEach(adds);
    if (rows.size() > most) {
      addWide(new Span(getTranslation("common.first-shown", most)));
    }
  }

  /** Adds a row that is one cell over all columns. */
  public void addWide(Component content) {
    NativeTableRow row = body.addRow();
    row.addClassName("wide-row");
    var cell = row.addDataCell();
    cell.setColspan(columns.size());
    cell.add(content);
  }
}
