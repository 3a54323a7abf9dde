package io.tallawah.insights;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the lines of the screen stand: before each group its subtotals, one per currency, and after
 * each row the spans it is broken down into.
 */
final class GridLines {

  /** A stretch of rows with the lines before it. */
  private record Stretch(int group, int subtotals, int firstRow, int rows) {}

  /** Lines to show: subtotals of a group, or rows of which some lines are wanted. */
  record Place(int group, int subtotal, int row, int span) {

    boolean isSubtotal() {
      return row < 0;
    }
  }

  private final List<Stretch> stretches = new ArrayList<>();
  private final int linesOfRow;

  GridLines(GridAnswer answer, int spans) {
    linesOfRow = 1 + spans;
    if (answer.groups().isEmpty()) {
      stretches.add(new Stretch(-1, 0, 0, answer.rows().size()));
    }
    for (int i = 0; i < answer.groups().size(); i++) {
      GridAnswer.Group group = answer.groups().get(i);
      stretches.add(new Stretch(i, subtotals(group), group.first(), group.size()));
    }
  }

  static int subtotals(GridAnswer.Group group) {
    java.util.Set<String> currencies = new java.util.HashSet<>(group.now().byPart().keySet());
    GridTotals before = group.before();
    if (before != null) {
      currencies.addAll(before.byPart().keySet());
    }
    return currencies.size();
  }

  long count() {
    return stretches.stream()
        .mapToLong(one -> one.subtotals() + (long) one.rows() * linesOfRow)
        .sum();
  }

  /** What stands on these lines, in order. */
  List<Place> places(long from, int limit) {
    List<Place> places = new ArrayList<>(limit);
    long begin = 0;
    for (Stretch one : stretches) {
      long length = one.subtotals() + (long) one.rows() * linesOfRow;
      long first = Math.max(from, begin);
      long last = Math.min(from + limit, begin + length);
      for (long line = first; line < last; line++) {
        places.add(place(one, (int) (line - begin)));
      }
      begin += length;
    }
    return places;
  }

  private Place place(Stretch one, int line) {
    if (line < one.subtotals()) {
      return new Place(one.group(), line, -1, 0);
    }
    int inside = line - one.subtotals();
    return new Place(one.group(), 0, one.firstRow() + inside / linesOfRow, inside % linesOfRow - 1);
  }
}
