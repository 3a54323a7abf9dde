package io.tallawah.shared.ui;

import java.util.List;

/**
 * What tells a line from others beside its colour.
 *
 * @param dashes lengths of its strokes and gaps; none for a line without gaps
 * @param shape what stands on it here and there, as the path of an SVG of {@link #SIZE} by as much
 */
record LineLook(List<Integer> dashes, String shape) {

  static final int SIZE = 10;

  private static final List<LineLook> ALL =
      List.of(
          new LineLook(List.of(), "M5 0A5 5 0 1 1 5 10A5 5 0 1 1 5 0Z"),
          new LineLook(List.of(6, 3), "M1 1H9V9H1Z"),
          new LineLook(List.of(2, 3), "M5 0L10 9H0Z"),
          new LineLook(List.of(9, 3, 2, 3), "M5 0L10 5L5 10L0 5Z"),
          new LineLook(List.of(12, 4), "M0 1H10L5 10Z"),
          new LineLook(List.of(4, 5), "M2 0L5 3L8 0L10 2L7 5L10 8L8 10L5 7L2 10L0 8L3 5L0 2Z"),
          new LineLook(List.of(9, 3, 2, 3, 2, 3), "M3 0H7V3H10V7H7V10H3V7H0V3H3Z"),
          new LineLook(
              List.of(14, 3, 4, 3), "M5 0L6.5 3.5L10 5L6.5 6.5L5 10L3.5 6.5L0 5L3.5 3.5Z"));

  /** That of the line at a place, from 0, of the {@link ChartData#MOST_DRAWN} there can be. */
  static LineLook of(int place) {
    return ALL.get(place % ALL.size());
  }
}
