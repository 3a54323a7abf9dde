package io.tallawah.insights.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The course of a figure as it is drawn and as it is said.
 *
 * @param path of an SVG
 */
record Course(String path, BigDecimal first, BigDecimal last, BigDecimal most) {

  private static final int WIDTH = 72;
  private static final int HEIGHT = 20;
  private static final int EDGE = 2;

  /** A gap in the values is a gap in the line. */
  static Course of(List<@Nullable BigDecimal> values) {
    List<BigDecimal> told = values.stream().filter(Objects::nonNull).map(Course::told).toList();
    BigDecimal most = told.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    double scale = most.signum() == 0 ? 0 : (HEIGHT - 2.0 * EDGE) / most.doubleValue();
    double step = values.size() < 2 ? 0 : (WIDTH - 2.0 * EDGE) / (values.size() - 1);
    StringBuilder path = new StringBuilder();
    boolean open = false;
    for (int i = 0; i < values.size(); i++) {
      BigDecimal value = values.get(i);
      if (value != null) {
        path.append(open ? 'L' : 'M')
            .append(Math.round((EDGE + i * step) * 10) / 10.0)
            .append(' ')
            .append(Math.round((HEIGHT - EDGE - value.doubleValue() * scale) * 10) / 10.0);
      }
      open = value != null;
    }
    return new Course(
        path.toString(),
        told.isEmpty() ? BigDecimal.ZERO : told.getFirst(),
        told.isEmpty() ? BigDecimal.ZERO : told.getLast(),
        most);
  }

  private static BigDecimal told(@Nullable BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }
}
