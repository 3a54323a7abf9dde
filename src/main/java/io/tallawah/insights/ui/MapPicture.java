package io.tallawah.insights.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.tallawah.insights.RegionFrame;
import io.tallawah.insights.RegionOutline;
import io.tallawah.shared.ui.MapTiles;
import io.tallawah.shared.ui.RegionMap;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The map with its legend: classes of the same bounds in every week. */
class MapPicture extends Div {

  private static final int UNREPORTED = -1;
  private static final int ZERO = 0;

  private final RegionText text;
  private final RegionMap map;
  private final Div legend = new Div();
  private final Span noOutlines = new Span();
  private List<RegionOutline> drawn = List.of();

  MapPicture(RegionText text, MapTiles tiles) {
    this.text = text;
    addClassName("map-picture");
    map = new RegionMap(getTranslation("map.description"));
    map.setWords(
        new RegionMap.Words(
            getTranslation("map.zoom-in"),
            getTranslation("map.zoom-out"),
            getTranslation("map.whole"),
            getTranslation("map.move-left"),
            getTranslation("map.move-up"),
            getTranslation("map.move-down"),
            getTranslation("map.move-right")));
    map.setTiles(tiles);
    legend.addClassName("map-legend");
    noOutlines.setText(getTranslation("map.no-outlines"));
    noOutlines.addClassNames("muted", "map-no-outlines");
    add(map, noOutlines, legend);
  }

  void onPoint(Consumer<String> listener) {
    map.onPoint(listener);
  }

  void onPick(Consumer<String> listener) {
    map.onPick(listener);
  }

  void onTick(Runnable listener) {
    map.onTick(listener);
  }

  void play(boolean on) {
    map.play(on);
  }

  void choose(@Nullable String region) {
    map.choose(region);
  }

  /** Draws outlines, unless they are drawn already. */
  void draw(List<RegionOutline> outlines) {
    if (!outlines.equals(drawn)) {
      drawn = outlines;
      map.draw(
          outlines.stream()
              .map(one -> new RegionMap.Area(one.regionId(), one.name(), one.geometry()))
              .toList());
    }
    map.setVisible(!outlines.isEmpty());
    noOutlines.setVisible(outlines.isEmpty());
  }

  /**
   * Shows a frame.
   *
   * @param all frames that are shown one after another, by which the classes are made
   */
  void show(
      RegionFrame frame,
      Collection<RegionFrame> all,
      RegionShown shown,
      String metric,
      @Nullable String currency) {
    Quantiles classes =
        Quantiles.of(
            all.stream()
                .flatMap(one -> one.regions().stream())
                .map(line -> line.scale().get(shown.parameter()))
                .filter(Objects::nonNull)
                .filter(value -> value.signum() != 0)
                .toList(),
            RegionMap.STEPS);
    Map<String, RegionMap.Paint> paint = new LinkedHashMap<>();
    Map<Integer, Integer> counts = new TreeMap<>();
    for (RegionFrame.Line line : frame.regions()) {
      BigDecimal value = line.scale().get(shown.parameter());
      int number = number(value, classes);
      counts.merge(number, 1, Integer::sum);
      paint.put(
          line.region().id(),
          number == UNREPORTED
              ? new RegionMap.Paint(null, getTranslation("map.not-reported"))
              : new RegionMap.Paint(
                  number == ZERO ? ZERO : classes.step(number, RegionMap.STEPS),
                  text.of(line.scale(), shown, metric, currency)));
    }
    map.paint(paint);
    showLegend(classes, counts, title(shown, metric, currency), shown, metric);
  }

  private static int number(@Nullable BigDecimal value, Quantiles classes) {
    if (value == null) {
      return UNREPORTED;
    }
    return value.signum() == 0 ? ZERO : classes.of(value);
  }

  private String title(RegionShown shown, String metric, @Nullable String currency) {
    String unit =
        currency != null && shown != RegionShown.SHARE && shown != RegionShown.INDEX
            ? ", " + currency
            : "";
    return shown == RegionShown.VALUE
        ? text.metric(metric) + unit
        : getTranslation("map.legend." + shown.parameter(), text.metric(metric)) + unit;
  }

  private void showLegend(
      Quantiles classes,
      Map<Integer, Integer> counts,
      String title,
      RegionShown shown,
      String metric) {
    legend.removeAll();
    Span heading = new Span(title);
    heading.addClassName("legend-title");
    legend.add(heading);
    boolean figures = counts.keySet().stream().anyMatch(number -> number > 0);
    for (int number = 1; figures && number <= classes.classes(); number++) {
      int count = counts.getOrDefault(number, 0);
      legend.add(
          entry(
              "step-" + classes.step(number, RegionMap.STEPS),
              words(classes, number, shown, metric),
              count));
    }
    addIfAny("not-reported", "map.not-reported", counts.getOrDefault(UNREPORTED, 0));
    addIfAny("step-0", "map.zero", counts.getOrDefault(ZERO, 0));
  }

  private void addIfAny(String look, String key, int count) {
    if (count > 0) {
      legend.add(entry(look, getTranslation(key), count));
    }
  }

  private String words(Quantiles classes, int number, RegionShown shown, String metric) {
    if (classes.classes() == 1) {
      return getTranslation("map.reported");
    }
    boolean last = number == classes.classes();
    BigDecimal bound = classes.bounds().get(last ? number - 2 : number - 1);
    return getTranslation(last ? "map.over" : "map.to", text.bound(bound, shown, metric));
  }

  private Span entry(String look, String words, int count) {
    Span swatch = new Span();
    swatch.addClassNames("swatch", look);
    Span entry = new Span(swatch, new Span(getTranslation("map.legend.entry", words, count)));
    entry.addClassName("legend-entry");
    return entry;
  }
}
