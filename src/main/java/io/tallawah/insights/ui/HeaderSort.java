package io.tallawah.insights.ui;

import io.tallawah.insights.SortKey;
import java.util.List;

/** What a click on a header means: figures largest first, words from A, then the other way. */
final class HeaderSort {

  private HeaderSort() {}

  /**
   * The order to show.
   *
   * @param now the order before the click
   * @param clicked what the grid makes of the click: ascending, then descending, then none
   */
  static SortKey next(SortKey now, List<SortKey> clicked) {
    if (clicked.isEmpty()) {
      return new SortKey(now.column(), !now.descending());
    }
    SortKey key = clicked.getFirst();
    return key.column().equals(now.column())
        ? new SortKey(key.column(), !now.descending())
        : new SortKey(key.column(), isMetric(key.column()));
  }

  private static boolean isMetric(String column) {
    return MetricColumn.ALL.stream().anyMatch(one -> one.metric().equals(column));
  }
}
