package io.tallawah.shared.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bare picture of lines over days; put a table of the same figures beside it, or a {@link
 * Chart}.
 */
public class TrendChart extends ChartCanvas {

  /**
   * A line; each has an axis of its own.
   *
   * @param colour place in the categorical palette
   * @param values one per day; null is not reported
   * @param texts the same as people read them
   * @param scale of its axis
   */
  public record Line(
      String name,
      int colour,
      List<@Nullable BigDecimal> values,
      List<String> texts,
      ChartData.Scale scale) {

    /** A line of amounts. */
    public Line(String name, int colour, List<@Nullable BigDecimal> values, List<String> texts) {
      this(name, colour, values, texts, ChartData.Scale.AMOUNT);
    }
  }

  private final String description;

  /** A chart that readers hear as this description. */
  public TrendChart(String description) {
    this.description = description;
    describe(description);
  }

  /**
   * Draws it.
   *
   * @param days as they are written on the axis
   * @param finalDays how many of them, from the first, no longer change; the rest is hatched
   */
  public void draw(List<String> days, int finalDays, List<Line> lines) {
    List<ChartData.Series> series = new ArrayList<>();
    for (Line line : lines) {
      series.add(
          new ChartData.Series(
              line.name(),
              line.name(),
              line.colour(),
              ChartData.Style.LINE,
              series.size(),
              line.values(),
              line.texts(),
              List.of()));
    }
    draw(
        ChartData.of(description, description, days, series)
            .finalTo(finalDays, "")
            .scaled(lines.stream().map(Line::scale).toArray(ChartData.Scale[]::new)));
  }
}
