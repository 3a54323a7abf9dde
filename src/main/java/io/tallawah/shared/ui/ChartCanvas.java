package io.tallawah.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The drawn part of a chart: one picture to readers. What is drawn already is moved, not redrawn.
 */
@Tag("tallawah-chart")
@JsModule("context://elements/chart.js")
final class ChartCanvas extends Component implements HasStyle {

  private static final JsonMapper JSON = JsonMapper.shared();

  ChartCanvas() {
    addClassName("trend-chart");
    getElement().setAttribute("role", "img");
  }

  /**
   * Draws it.
   *
   * @param description what it shows, for who doesn't see it
   */
  void draw(ChartData data, String description) {
    getElement().setAttribute("aria-label", description);
    getElement().setProperty("data", JSON.writeValueAsString(json(data)));
  }

  /** Saves what is shown as a picture on the person's machine. */
  void download(String name) {
    getElement().callJsFunction("download", name);
  }

  private static Map<String, Object> json(ChartData data) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("title", data.title());
    json.put("labels", data.axis());
    json.put("heads", data.heads());
    json.put("finals", data.finalCount());
    json.put("notFinal", data.notFinal());
    json.put("across", data.across());
    List<Map<String, Object>> axes = new ArrayList<>();
    data.scales()
        .forEach(scale -> axes.add(Map.of("unit", lower(scale.unit()), "zero", scale.zero())));
    json.put("axes", axes);
    json.put("keyed", data.keyed());
    json.put("series", series(data));
    json.put("marks", data.marks().stream().map(ChartCanvas::json).toList());
    return json;
  }

  private static List<Map<String, Object>> series(ChartData data) {
    List<Map<String, Object>> series = new ArrayList<>();
    for (ChartData.Series one : data.drawn()) {
      Map<String, Object> json = json(one);
      if (data.keyed()) {
        LineLook look = LineLook.of(series.size());
        json.put("dashes", look.dashes());
        json.put("shape", look.shape());
      }
      series.add(json);
    }
    return series;
  }

  private static Map<String, Object> json(ChartData.Mark mark) {
    return Map.of(
        "place", mark.place(),
        "kind", lower(mark.kind()),
        "text", ChartMarks.said(mark));
  }

  private static Map<String, Object> json(ChartData.Series series) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", series.name());
    json.put("label", series.label());
    json.put("colour", series.colour());
    json.put("style", lower(series.style()));
    json.put("axis", series.scale());
    json.put("values", series.values());
    json.put("texts", series.texts());
    json.put("heads", series.heads());
    return json;
  }

  private static String lower(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
