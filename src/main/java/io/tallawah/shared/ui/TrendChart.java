package io.tallawah.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Lines over days. Put a table of the same figures beside it. */
@Tag("tallawah-chart")
@JsModule("context://elements/chart.js")
public class TrendChart extends Component implements HasSize, HasStyle {

  /**
   * A line.
   *
   * @param colour place in the categorical palette
   * @param values one per day; null is not reported
   * @param texts the same as people read them
   */
  public record Line(
      String name, int colour, List<@Nullable BigDecimal> values, List<String> texts) {}

  private static final JsonMapper JSON = JsonMapper.shared();

  /** A chart that readers hear as this description. */
  public TrendChart(String description) {
    addClassName("trend-chart");
    getElement().setAttribute("role", "img");
    getElement().setAttribute("aria-label", description);
  }

  /**
   * Draws it.
   *
   * @param days as they are written on the axis
   * @param finalDays how many of them, from the first, no longer change; the rest is hatched
   */
  public void draw(List<String> days, int finalDays, List<Line> lines) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("days", days);
    data.put("finalDays", finalDays);
    List<Map<String, Object>> series = new ArrayList<>();
    for (Line line : lines) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("name", line.name());
      one.put("colour", line.colour());
      one.put("values", line.values());
      one.put("texts", line.texts());
      series.add(one);
    }
    data.put("series", series);
    getElement().setProperty("data", JSON.writeValueAsString(data));
  }
}
