package io.tallawah.insights;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Columns that others bring to the grid. Cells are asked for in one batch a page, never one by one;
 * a row that is missing in the answer has nothing to show. Implement it as a bean.
 */
public interface CampaignColumns {

  /** Where a column stands. */
  enum Group {
    RESULT,
    PACING,
    DATA
  }

  /**
   * A column.
   *
   * @param name in an address, unlike any other's
   * @param label in its header
   * @param help what it is, for its header's tooltip
   * @param figures whether figures stand in it
   * @param shownAtFirst whether it is among the usual columns
   */
  record Column(
      String name, String label, String help, Group group, boolean figures, boolean shownAtFirst) {}

  /**
   * What stands in a cell.
   *
   * @param text as people of the language read it
   * @param words what a look says, for readers; empty when the text says it all
   * @param look name of its look: good, bad, over, under or empty
   */
  record Cell(String text, String words, String look) {

    /** A cell that says no more than its text. */
    public static Cell of(String text) {
      return new Cell(text, "", "");
    }
  }

  /** The columns for the bound tenant, in a language. */
  List<Column> columns(Locale language);

  /**
   * What stands under these columns in the totals of all rows that match, by the total's currency
   * and by column's name, in a language. It is asked for only while one of them is shown.
   */
  default Map<String, Map<String, Cell>> totals(CampaignQuery query, Locale language) {
    return Map.of();
  }

  /** Cells by row and by column's name, in a language. */
  Map<CampaignKey, Map<String, Cell>> cells(
      CampaignQuery query, Collection<CampaignKey> rows, Locale language);
}
