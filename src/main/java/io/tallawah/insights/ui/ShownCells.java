package io.tallawah.insights.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the cells of a grid's columns are told: nothing while the column is hidden. */
final class ShownCells<T> {

  private final Map<Grid.Column<T>, LitRenderer<T>> told = new LinkedHashMap<>();
  private final LitRenderer<T> nothing = LitRenderer.of("");

  /** With which a column begins. */
  Renderer<T> nothing() {
    return nothing;
  }

  void put(Grid.Column<T> column, LitRenderer<T> cells) {
    told.put(column, cells);
  }

  /** Follows which columns are shown. */
  void fill() {
    told.forEach((column, cells) -> {
      LitRenderer<T> wanted = column.isVisible() ? cells : nothing;
      if (!wanted.equals(column.getRenderer())) {
        column.setRenderer(wanted);
      }
    });
  }
}
