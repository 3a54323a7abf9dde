package io.tallawah.insights;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a question in their order, with their totals; pages are cut of it.
 *
 * @param groups in their order, none when rows are not put together; rows stand in that order
 * @param before totals of the days compared with, or null
 * @param count of different rows: in groups by label a row stands in each of its labels' groups
 */
record GridAnswer(
    List<GridRow> rows,
    List<Group> groups,
    GridTotals now,
    @Nullable GridTotals before,
    int count) {

  static final GridAnswer NONE =
      new GridAnswer(List.of(), List.of(), GridTotals.of(java.util.stream.Stream.of()), null, 0);

  /** Different rows: each once, whatever groups it stands in. */
  List<GridRow> once() {
    if (rows.size() == count) {
      return rows;
    }
    Set<GridRow> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    return rows.stream().filter(seen::add).toList();
  }

  /** The value of the group that the row at a place stands in; empty where there are none. */
  String groupAt(int place) {
    for (Group group : groups) {
      if (place < group.first() + group.size()) {
        return group.value();
      }
    }
    return "";
  }

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
