package io.tallawah.insights.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import io.tallawah.insights.CampaignRow;
import java.util.List;
import java.util.function.Consumer;

/** Rows are picked by their check boxes for a while; otherwise choosing a row opens its details. */
class RowPicking {

  private final List<Grid<CampaignRow>> grids;
  private final Consumer<Grid<CampaignRow>> usual;
  private boolean on;
  private Runnable lost = () -> {};

  /**
   * For the wide and the narrow form of the same rows.
   *
   * @param usual makes choosing a row open its details again
   */
  RowPicking(List<Grid<CampaignRow>> grids, Consumer<Grid<CampaignRow>> usual) {
    this.grids = List.copyOf(grids);
    this.usual = usual;
    grids.forEach(grid -> grid.setItemSelectableProvider(CampaignRow::isWhole));
  }

  /**
   * Calls back with the picked rows whenever they change. Whoever picked before has lost them.
   *
   * @param ended hears that somebody else picks now
   */
  void begin(Consumer<List<CampaignRow>> picked, Runnable ended) {
    if (on) {
      end();
      lost.run();
    }
    on = true;
    lost = ended;
    grids.forEach(grid -> begin(grid, picked));
  }

  void end() {
    if (on) {
      on = false;
      grids.forEach(grid -> {
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        usual.accept(grid);
      });
    }
  }

  private static void begin(Grid<CampaignRow> grid, Consumer<List<CampaignRow>> picked) {
    if (grid.setSelectionMode(Grid.SelectionMode.MULTI)
        instanceof GridMultiSelectionModel<CampaignRow> several) {
      several.setSelectAllCheckboxVisibility(
          GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
      several.setSelectionColumnFrozen(true);
    }
    grid.addSelectionListener(event ->
        picked.accept(event.getAllSelectedItems().stream().filter(CampaignRow::isWhole).toList()));
  }
}
