package io.tallawah.insights.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnWidthsTests {

  private static final String NINE_DIGITS = "123,456,789.00";

  private final Grid.Column<String> spend =
      new Grid<String>().addColumn(row -> row).setWidth("116px");
  private final ColumnWidths widths = new ColumnWidths(Map.of("spend", spend));

  @Test
  void whereFiguresHaveRoomAColumnIsAsWideAsUsual() {
    widths.see("spend", "1,234.56", "▲ +12\u00a0%");
    assertThat(spend.getWidth()).isEqualTo("116px");
  }

  @Test
  void aColumnHasRoomForItsWidestFigureUntilOthersCome() {
    widths.see("spend", NINE_DIGITS, "");
    widths.see("spend", "1.00", "");
    assertThat(spend.getWidth()).isEqualTo("max(116px, 12.65 * var(--digit) + 16px)");
    widths.begin();
    assertThat(spend.getWidth()).isEqualTo("116px");
  }

  @Test
  void aShorterFigureOfWiderSignsCountsAsWhatItIs() {
    widths.see("spend", "1,111,111,111.11", "");
    assertThat(spend.getWidth()).startsWith("max(116px, 14.20");
    widths.see("spend", "+−+−+−+−+−1", "");
    assertThat(spend.getWidth()).startsWith("max(116px, 15.50");
    widths.begin();
    widths.see("spend", "1", "+−+−+−+−+−1");
    assertThat(spend.getWidth()).startsWith("max(116px, 11.9");
  }

  @Test
  void whoWishesAColumnNarrowerSeesItsFiguresInFull() {
    widths.wish("spend", 0.75);
    assertThat(spend.getWidth()).isEqualTo("87px");
    widths.see("spend", NINE_DIGITS, "");
    assertThat(spend.getWidth()).startsWith("max(87px, 12.65");
    widths.wish("spend", 1.5);
    assertThat(spend.getWidth()).isEqualTo("174px");
  }

  @Test
  void aChangeHasRoomTooAndWordsMakeNone() {
    widths.see("spend", "not reported by this platform", "");
    assertThat(spend.getWidth()).isEqualTo("116px");
    widths.see("spend", "1.00", "▲ +12,345,678,901\u00a0%");
    assertThat(spend.getWidth()).startsWith("max(116px, 13.");
  }
}
