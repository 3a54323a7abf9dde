package io.tallawah.insights;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a question in their order, with their totals; pages are cut of it.
 *
 * @param groups in their order, none when rows are not put together; rows stand in that order
 * @param before totals of the days compared with, or null
 */
record GridAnswer(
    List<GridRow> rows, List<Group> groups, GridTotals now, @Nullable GridTotals before) {

  static final GridAnswer NONE =
      new GridAnswer(List.of(), List.of(), GridTotals.of(java.util.stream.Stream.of()), null);

  /**
   * Rows that stand together.
   *
   * @param value of what they are put together by
   * @param first place of its first row
   * @param size how many rows it has
   */
  record Group(
      String value,
      String label,
      int first,
      int size,
      GridTotals now,
      @Nullable GridTotals before) {}
}
