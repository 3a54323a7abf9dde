package io.tallawah.insights.ui;

import io.tallawah.insights.CampaignResults;
import io.tallawah.insights.SortKey;
import java.util.List;

/** What a click on a header means: figures largest first, words from A, then the other way. */
final class HeaderSort {

  private HeaderSort() {}

  /**
   * The order to show; who orders by changes goes on to do so.
   *
   * @param now the order before the click
   * @param clicked what the grid makes of the click: ascending, then descending, then none
   */
  static SortKey next(SortKey now, List<SortKey> clicked) {
    boolean byChange = now.column().startsWith(RowsMenu.DELTA);
    String column = byChange ? now.column().substring(RowsMenu.DELTA.length()) : now.column();
    if (clicked.isEmpty() || clicked.getFirst().column().equals(column)) {
      return new SortKey(now.column(), !now.descending());
    }
    String next = clicked.getFirst().column();
    boolean metric = MetricColumn.isMetric(next);
    boolean figure = metric || CampaignResults.isColumn(next);
    return new SortKey(byChange && metric ? RowsMenu.DELTA + next : next, figure);
  }
}
