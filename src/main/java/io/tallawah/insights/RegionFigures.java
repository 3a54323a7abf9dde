package io.tallawah.insights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures of places, of all regions of the set, and of everything: each currency by itself, and
 * over all currencies without money.
 */
public final class RegionFigures {

  /** What figures are of: a place, all regions of the set, or everything. */
  enum Part {
    PLACE,
    SET,
    ALL
  }

  /**
   * One cell.
   *
   * @param place its id, of a {@link Part#PLACE} alone
   * @param currency null for all currencies
   */
  record Key(Part part, @Nullable String place, @Nullable String currency) {}

  /** The figures of one cell. */
  record Cell(MetricValues metrics, boolean withoutRate) {}

  static final RegionFigures NONE = new RegionFigures(Map.of(), Map.of());

  private static final MetricValues NOTHING = new MetricValues(Map.of());

  private final Map<Key, Cell> cells;
  private final Map<String, Region> places;

  RegionFigures(Map<Key, Cell> cells, Map<String, Region> places) {
    this.cells = Map.copyOf(cells);
    this.places = new LinkedHashMap<>(places);
  }

  /** Every place that has figures. */
  List<Region> places() {
    return List.copyOf(places.values());
  }

  /** The currencies that figures are in, by their codes. */
  public List<String> currencies() {
    return cells.keySet().stream()
        .map(Key::currency)
        .filter(code -> code != null)
        .distinct()
        .sorted()
        .toList();
  }

  /** The cells of a currency, by the place. */
  Map<String, Cell> of(String currency) {
    Map<String, Cell> found = new LinkedHashMap<>();
    cells.forEach((key, cell) -> {
      if (key.place() != null && currency.equals(key.currency())) {
        found.put(key.place(), cell);
      }
    });
    return found;
  }

  /** A place's figures in one currency, or over all. */
  public MetricValues of(Region place, @Nullable String currency) {
    return metrics(new Key(Part.PLACE, place.id(), currency));
  }

  /** Those of all regions of the set. */
  public MetricValues ofSet(@Nullable String currency) {
    return metrics(new Key(Part.SET, null, currency));
  }

  /** Those of everything, one by one in each currency. */
  List<RegionTotals> totals() {
    return currencies().stream()
        .map(code -> new RegionTotals(code, metrics(new Key(Part.ALL, null, code))))
        .toList();
  }

  /** Those of everything, over all currencies. */
  public MetricValues ofAll() {
    return metrics(new Key(Part.ALL, null, null));
  }

  private MetricValues metrics(Key key) {
    Cell cell = cells.get(key);
    return cell == null ? NOTHING : cell.metrics();
  }

  /** With other figures for a place in a currency. */
  RegionFigures with(String place, String currency, MetricValues metrics) {
    Map<Key, Cell> changed = new LinkedHashMap<>(cells);
    changed.computeIfPresent(
        new Key(Part.PLACE, place, currency), (key, cell) -> new Cell(metrics, cell.withoutRate()));
    return new RegionFigures(changed, places);
  }
}
