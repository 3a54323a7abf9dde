package io.tallawah.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Regions as areas, each in the class of its figure. Arrow keys go from region to region, Enter and
 * a click pick one. Put a table of the same figures beside it.
 */
@Tag("tallawah-map")
@JsModule("context://elements/map.js")
@StyleSheet("context://webjars/leaflet/1.9.4/dist/leaflet.css")
@StyleSheet("context://look/map.css")
public class RegionMap extends Component implements HasSize, HasStyle {

  /** So many classes have a colour; the last is the strongest. */
  public static final int STEPS = 5;

  /**
   * A region.
   *
   * @param geometry GeoJSON Polygon or MultiPolygon, WGS 84
   */
  public record Area(String id, String name, String geometry) {}

  /**
   * How a region is shown.
   *
   * @param step its class, 1 to {@link #STEPS}; 0 for zero, null for not reported
   * @param text its figure as people read it
   */
  public record Paint(@Nullable Integer step, String text) {}

  private static final JsonMapper JSON = JsonMapper.shared();

  /** A map that readers hear as this description. */
  public RegionMap(String description) {
    addClassName("region-map");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", description);
  }

  /** What its buttons are called. */
  public record Words(
      String zoomIn,
      String zoomOut,
      String whole,
      String left,
      String up,
      String down,
      String right) {}

  /** Says its buttons in a language. */
  public void setWords(Words words) {
    set("words", words);
  }

  /** Lays tiles below the regions. */
  public void setTiles(MapTiles tiles) {
    tiles
        .url()
        .ifPresent(url -> set("tiles", Map.of("url", url, "attribution", tiles.attribution())));
  }

  /** Draws these regions and no others. */
  public void draw(List<Area> areas) {
    List<Map<String, Object>> drawn = new ArrayList<>();
    for (Area area : areas) {
      JsonNode geometry = JSON.readTree(area.geometry());
      drawn.add(Map.of("id", area.id(), "name", area.name(), "geometry", geometry));
    }
    set("areas", drawn);
  }

  /** Shows figures, by the region's id; a region without one is not reported. */
  public void paint(Map<String, Paint> figures) {
    Map<String, Object> paint = new LinkedHashMap<>();
    figures.forEach((id, one) -> {
      Map<String, @Nullable Object> shown = new LinkedHashMap<>();
      shown.put("step", one.step());
      shown.put("text", one.text());
      paint.put(id, shown);
    });
    set("paint", paint);
  }

  /** Marks a region, or none. */
  public void choose(@Nullable String id) {
    getElement().setProperty("chosen", id == null ? "" : id);
  }

  /** Begins or ends to call {@link #onTick}. */
  public void play(boolean on) {
    getElement().setProperty("playing", on);
  }

  /** Calls back with the id of a region that a person went to by keyboard or touched. */
  public void onPoint(Consumer<String> listener) {
    listen("region-point", listener);
  }

  /** Calls back with the id of a region that a person clicked, or touched once more. */
  public void onPick(Consumer<String> listener) {
    listen("region-pick", listener);
  }

  /** Calls back about once a second while it plays. */
  public void onTick(Runnable listener) {
    getElement().addEventListener("week-tick", event -> listener.run());
  }

  private void listen(String type, Consumer<String> listener) {
    getElement()
        .addEventListener(
            type,
            event -> listener.accept(event.getEventData().path("event.detail.id").asString("")))
        .addEventData("event.detail.id");
  }

  private void set(String property, Object value) {
    getElement().setProperty(property, JSON.writeValueAsString(value));
  }
}
