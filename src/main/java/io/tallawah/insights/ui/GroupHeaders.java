package io.tallawah.insights.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.HeaderRow;
import com.vaadin.flow.component.html.Span;
import io.tallawah.insights.CampaignRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of column groups over their columns. */
record GroupHeaders(Words words) {

  void add(
      HeaderRow row,
      Grid.Column<CampaignRow> name,
      Map<MetricColumn.Group, List<Grid.Column<CampaignRow>>> groups) {
    row.getCell(name).setComponent(label(MetricColumn.Group.IDENTITY));
    groups.forEach((group, members) -> {
      HeaderRow.HeaderCell cell =
          members.size() == 1 ? row.getCell(members.getFirst()) : row.join(cells(row, members));
      Span label = label(group);
      label.getElement().getClassList().set("for-readers", group == MetricColumn.Group.IDENTITY);
      cell.setComponent(label);
    });
  }

  private static HeaderRow.HeaderCell[] cells(
      HeaderRow row, List<Grid.Column<CampaignRow>> columns) {
    return columns.stream().map(row::getCell).toArray(HeaderRow.HeaderCell[]::new);
  }

  private Span label(MetricColumn.Group group) {
    Span label = new Span(words.of("grid.columns." + group.name().toLowerCase(Locale.ROOT)));
    label.addClassName("column-group");
    return label;
  }
}
