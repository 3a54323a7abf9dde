package io.tallawah.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What makes a grid of rows that come in their order send them. */
class LoadedGridTests {

  private static final int ROWS = 40;

  private int asked;

  @BeforeEach
  void openTab() {
    MockVaadin.setup();
  }

  @AfterEach
  void closeTab() {
    MockVaadin.tearDown();
  }

  @Test
  void anotherOrderSendsNothingAndWhatIsReadAnewIsSent() {
    Numbers grid = new Numbers();
    UI.getCurrent().add(grid);
    grid.setItems(provider());
    grid.getDataCommunicator().setViewportRange(0, ROWS);
    roundTrip();
    assertThat(asked).isPositive();

    asked = 0;
    Grid.Column<Integer> column = grid.getColumnByKey("number");
    grid.sort(List.of(new GridSortOrder<>(column, SortDirection.DESCENDING)));
    roundTrip();
    assertThat(asked).as("another order").isZero();
    assertThat(grid.getSortOrder()).hasSize(1);

    grid.getDataProvider().refreshAll();
    roundTrip();
    assertThat(asked).as("read anew").isPositive();

    asked = 0;
    column.setRenderer(com.vaadin.flow.data.renderer.LitRenderer.of("x"));
    roundTrip();
    assertThat(asked).as("other cells").isPositive();
  }

  private static void roundTrip() {
    MockVaadin.clientRoundtrip(true);
  }

  private DataProvider<Integer, Void> provider() {
    return DataProvider.fromCallbacks(
        query -> {
          asked++;
          return IntStream.range(0, ROWS).boxed().skip(query.getOffset()).limit(query.getLimit());
        },
        query -> ROWS);
  }

  private static final class Numbers extends LoadedGrid<Integer> {

    private static final long serialVersionUID = 1L;

    Numbers() {
      super(ROWS);
      addColumn(String::valueOf).setKey("number").setSortable(true);
    }
  }
}
