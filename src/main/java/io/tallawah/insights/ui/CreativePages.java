package io.tallawah.insights.ui;

import io.tallawah.insights.CreativePage;
import io.tallawah.insights.CreativeQuery;
import io.tallawah.insights.CreativeRow;
import io.tallawah.insights.Creatives;
import java.util.ArrayList;
import java.util.List;

/** Reads creatives as cards show them: a page, and another at a time. */
record CreativePages(Creatives creatives) {

  private static final int SIZE = 48;
  private static final int MOST = 10 * SIZE;

  /**
   * The first page.
   *
   * @param cards how many there are of the same question already: so many are read again
   */
  CreativePage first(CreativeQuery query, int cards) {
    int size = Math.clamp((cards + SIZE - 1L) / SIZE * SIZE, SIZE, MOST);
    CreativePage page = creatives.page(query.withPage(0, size));
    List<CreativeRow> rows = new ArrayList<>(page.rows());
    for (int next = 1; (long) next * size < Math.min(cards, page.rowCount()); next++) {
      rows.addAll(creatives.rows(query.withPage(next, size)));
    }
    return new CreativePage(rows, page.totals(), page.rowCount(), page.query());
  }

  /** The page behind so many cards. */
  List<CreativeRow> after(CreativeQuery query, int cards) {
    return creatives.rows(query.withPage(cards / SIZE, SIZE));
  }
}
