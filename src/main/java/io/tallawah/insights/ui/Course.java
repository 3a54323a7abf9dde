package io.tallawah.insights.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The course of a figure as it is drawn and as it is said.
 *
 * @param line a character for each value: its height in quarters of a pixel above {@code 0}, or a
 *     blank where there is none; empty where there is no value at all
 */
record Course(String line, BigDecimal first, BigDecimal last, BigDecimal most) {

  private static final int WIDTH = 72;
  private static final int HEIGHT = 20;
  private static final int EDGE = 2;
  private static final int STEPS = 4;
  private static final char FLOOR = '0';
  private static final char GAP = ' ';

  /** A dot where the pen is. */
  private static final String MARK = "m-1 0a1 1 0 1 0 2 0a1 1 0 1 0-2 0";

  /** A gap in the values is a gap in the line; a value between gaps is a mark. */
  static Course of(List<@Nullable BigDecimal> values) {
    List<BigDecimal> told = values.stream().filter(Objects::nonNull).map(Course::told).toList();
    BigDecimal most = told.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    int top = STEPS * (HEIGHT - 2 * EDGE);
    double scale = most.signum() == 0 ? 0 : top / most.doubleValue();
    StringBuilder line = new StringBuilder(values.size());
    for (BigDecimal value : values) {
      line.append(
          value == null
              ? GAP
              : (char) (FLOOR + Math.clamp(Math.round(value.doubleValue() * scale), 0, top)));
    }
    return new Course(
        told.isEmpty() ? "" : line.toString(),
        told.isEmpty() ? BigDecimal.ZERO : told.getFirst(),
        told.isEmpty() ? BigDecimal.ZERO : told.getLast(),
        most);
  }

  /** The path of an SVG, as the browser makes it of the line that an expression names. */
  static String drawn(String line) {
    return """
    ${[...(%1$s ?? '')].map((one, i, all) => one === '%2$s' ? '' : \
    (i && all[i - 1] !== '%2$s' ? 'L' : 'M') \
    + (%3$s + i * %4$s / Math.max(1, all.length - 1)).toFixed(1) + ' ' \
    + (%5$s - (one.charCodeAt(0) - %6$s) / %7$s).toFixed(1) \
    + ((all[i - 1] ?? '%2$s') + (all[i + 1] ?? '%2$s') === '%2$s%2$s' ? '%8$s' : '')).join('')}\
    """
        .formatted(line, GAP, EDGE, WIDTH - 2 * EDGE, HEIGHT - EDGE, (int) FLOOR, STEPS, MARK);
  }

  private static BigDecimal told(@Nullable BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }
}
