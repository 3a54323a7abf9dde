package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.CampaignColumns;
import io.tallawah.insights.Campaigns;
import io.tallawah.warehouse.MetricCatalogue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which columns the grid has, in which order and how wide. */
class CampaignColumnsTests extends ScreenTest {

  private static final CampaignColumns.Column LEADS =
      new CampaignColumns.Column(
          "result:lead", "Lead", "Leads alone", CampaignColumns.Group.RESULT, true, false);
  private static final CampaignColumns.Column PACE =
      new CampaignColumns.Column(
          "pace", "Pace", "Budget", CampaignColumns.Group.PACING, false, true);

  private static final int LAPTOP = 1440;
  private static final int MENU = 220;
  private static final int MARGINS = 34;
  private static final int FOR_LONG_FIGURES = 48;

  @Autowired MetricCatalogue catalogue;
  @Autowired Platforms platforms;
  @Autowired Campaigns campaigns;

  @Test
  void columnsOfOthersStandInTheirGroupsAndMoveWithinThem() {
    open(withFigures(), "viewer", "campaigns?from=2026-10-01&to=2026-10-30");
    CampaignGrid grid = grid();
    assertThat(grid.usualColumns()).contains("pace").doesNotContain("result:lead");
    List<String> result = grid.plan().groups().getOrDefault(MetricColumn.Group.RESULT, List.of());
    assertThat(result).containsExactly("conversions", "conversion_value", "result:lead");

    grid.showColumns(List.of("ctr", "result:lead~wide", "conversions", "spend~narrow"), false);
    assertThat(grid.getColumns().stream().filter(Grid.Column::isVisible).map(Grid.Column::getKey))
        .containsExactly("name", "spend", "result:lead", "conversions", "ctr");
    assertThat(width(grid, "result:lead")).isEqualTo("150px");
    assertThat(width(grid, "spend")).isEqualTo("87px");
  }

  @Test
  void theUsualColumnsAreNoWiderThanALaptopWithTheMenuOpenAndRoomForLongFigures() {
    CampaignGrid grid = grid();
    int sum =
        grid.usualColumns().stream()
                .filter(name -> !name.equals("pace"))
                .mapToInt(name -> Integer.parseInt(width(grid, name).replace("px", "")))
                .sum()
            + Integer.parseInt(width(grid, CampaignGrid.NAME).replace("px", ""));
    assertThat(sum).isLessThanOrEqualTo(LAPTOP - MENU - MARGINS - FOR_LONG_FIGURES);
  }

  @Test
  void whatIsWrittenIsReadTheSame() {
    List<String> written = List.of("spend", "clicks~wide", "ctr~narrow");
    assertThat(ColumnPlan.write(ColumnPlan.read(written))).isEqualTo(written);
  }

  @Test
  void noneAtAllIsAChoiceOfItsOwn() {
    assertThat(ColumnPlan.write(Map.of())).containsExactly("none");
    assertThat(ColumnPlan.read(List.of("none"))).isEmpty();
    open(withFigures(), "viewer", "campaigns?from=2026-10-01&to=2026-10-30");
    chooseColumns(false);
    assertThat(address()).contains("columns=none");
    assertThat(_get(CampaignGrid.class).columns().keySet())
        .filteredOn(_get(CampaignGrid.class)::shows)
        .isSubsetOf("name", "currency");
    chooseColumns(true);
    assertThat(address()).contains("columns=").doesNotContain("none");
    assertThat(_get(CampaignGrid.class).shows("spend")).isTrue();
  }

  private static void chooseColumns(boolean all) {
    _click(_get(Button.class, spec -> spec.withClasses("column-chooser")));
    ColumnsDialog dialog = _get(ColumnsDialog.class);
    _find(dialog, Checkbox.class).forEach(box -> box.setValue(all));
    _click(_get(dialog, Button.class, spec -> spec.withText("Show these")));
    settle();
  }

  private static String width(CampaignGrid grid, String column) {
    return Objects.requireNonNull(grid.columns().get(column)).getWidth();
  }

  private CampaignGrid grid() {
    MetricText text = new MetricText(catalogue, Locale.ROOT);
    Words words = (key, parameters) -> key;
    DeltaText deltas = new DeltaText(text, words, Locale.ROOT);
    RowExtras extras = new RowExtras(campaigns, List.of(), Locale.ROOT);
    CampaignCells cells = new CampaignCells(text, platforms, words, deltas, extras);
    return new CampaignGrid(text, cells, List.of(LEADS, PACE), words, deltas);
  }
}
