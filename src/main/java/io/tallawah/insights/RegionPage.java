package io.tallawah.insights;

import io.tallawah.insights.RegionScale.Measure;
import io.tallawah.insights.RegionScale.Point;
import java.math.BigDecimal;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What campaigns did place by place, read from one state of the marts. All places together are the
 * totals, which are those of the campaigns.
 *
 * @param set the regions on the map, by name, whether or not anything is reported of them
 * @param currency what a region stands in that nobody reports anything of
 * @param totals one per currency, in the order of their codes
 * @param gap what could not be said in the currency asked for
 */
public record RegionPage(
    RegionQuery query,
    List<Region> set,
    RegionFigures figures,
    String currency,
    List<RegionTotals> totals,
    RateGap gap) {

  private static final Set<String> MERGED = Set.of("JM-01", "JM-KSA");
  private static final MetricValues NONE = new MetricValues(Map.of());

  /** Whether regions of this set can stand as one where platforms don't tell them apart. */
  public boolean isMergeable() {
    return set.stream().map(Region::id).anyMatch(MERGED::contains);
  }

  /** The currency asked for, or, where nothing is in it, the first that amounts are in. */
  public String mainCurrency() {
    List<String> all = figures.currencies();
    return all.isEmpty() || all.contains(currency) ? currency : all.getFirst();
  }

  /** Every place in every currency, and regions that nobody reports, in the order asked for. */
  public List<RegionRow> rows() {
    List<RegionRow> rows = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (String code : figures.currencies()) {
      Measure measure = measure(code);
      Map<String, RegionFigures.Cell> cells = figures.of(code);
      for (Region place : figures.places()) {
        RegionFigures.Cell cell = cells.get(place.id());
        if (cell != null) {
          told.add(place.id());
          rows.add(row(place, code, cell, measure));
        }
      }
    }
    for (Region region : set) {
      if (!told.contains(region.id()) && isAskedFor(region)) {
        rows.add(row(region, currency, new RegionFigures.Cell(NONE, false), measure(currency)));
      }
    }
    rows.sort(order());
    return rows;
  }

  /**
   * What the map shows of the whole period.
   *
   * @param code of the currency of amounts, or null for a metric without money
   */
  public RegionFrame frame(@Nullable String code) {
    Measure measure = measure(code);
    return frame(
        measure,
        place -> value(place, figures.of(place, code)),
        figures.ofSet(code).get(query.metric()),
        everything(code));
  }

  /** What the map shows of one week. */
  public RegionFrame frame(RegionWeek week) {
    Measure measure =
        isQuotient()
            ? Measure.ofQuotient(week.set())
            : Measure.ofSum(
                week.all(),
                set.stream()
                    .map(region -> new Point(week.places().get(region.id()), region.population()))
                    .toList());
    return frame(
        measure,
        place ->
            isQuotient() && place.kind() == Region.Kind.UNALLOCATED
                ? null
                : week.places().get(place.id()),
        week.set(),
        week.all());
  }

  private RegionFrame frame(
      Measure measure,
      Function<Region, @Nullable BigDecimal> value,
      @Nullable BigDecimal ofSet,
      @Nullable BigDecimal all) {
    Function<Region, RegionFrame.Line> line =
        place ->
            new RegionFrame.Line(place, measure.of(new Point(value.apply(place), people(place))));
    return new RegionFrame(
        set.stream().map(line).toList(),
        figures.places().stream()
            .filter(place -> !place.isOnMap())
            .map(line)
            .filter(one -> one.scale().value() != null)
            .toList(),
        measure.ofSet(ofSet),
        all);
  }

  private Measure measure(@Nullable String code) {
    String metric = query.metric();
    if (isQuotient()) {
      return Measure.ofQuotient(figures.ofSet(code).get(metric));
    }
    return Measure.ofSum(
        everything(code),
        set.stream()
            .map(region -> new Point(figures.of(region, code).get(metric), region.population()))
            .toList());
  }

  private @Nullable BigDecimal everything(@Nullable String code) {
    if (code == null) {
      return figures.ofAll().get(query.metric());
    }
    return totals.stream()
        .filter(total -> total.currency().equals(code))
        .findFirst()
        .map(total -> total.metrics().get(query.metric()))
        .orElse(null);
  }

  private RegionRow row(Region place, String code, RegionFigures.Cell cell, Measure measure) {
    Point point = new Point(value(place, cell.metrics()), people(place));
    return new RegionRow(
        place, code, cell.withoutRate(), shown(place, cell.metrics()), measure.of(point));
  }

  private @Nullable BigDecimal value(Region place, MetricValues metrics) {
    return shown(place, metrics).get(query.metric());
  }

  /** A place that is several, of which others have their own figures, isn't all of its people. */
  private static @Nullable Long people(Region place) {
    return place.isOnMap() ? place.population() : null;
  }

  /** What is left of two sums has no quotient that means anything. */
  private static MetricValues shown(Region place, MetricValues metrics) {
    return place.kind() == Region.Kind.UNALLOCATED ? metrics.only(RegionFields.SUMS) : metrics;
  }

  private boolean isQuotient() {
    return !RegionFields.SUMS.contains(query.metric());
  }

  private boolean isAskedFor(Region region) {
    return query.regions().isEmpty() || query.regions().contains(region.id());
  }

  private Comparator<RegionRow> order() {
    Comparator<RegionRow> order = null;
    for (SortKey key : query.sort()) {
      Comparator<RegionRow> next = by(key);
      order = order == null ? next : order.thenComparing(next);
    }
    Comparator<RegionRow> last =
        Comparator.comparing((RegionRow row) -> row.region().id())
            .thenComparing(RegionRow::currency);
    return order == null ? last : order.thenComparing(last);
  }

  private static Comparator<RegionRow> by(SortKey key) {
    return switch (key.column()) {
      case "name" -> directed(byName(), key);
      case "currency" -> directed(Comparator.comparing(RegionRow::currency), key);
      default -> {
        Comparator<BigDecimal> figures = Comparator.naturalOrder();
        yield Comparator.comparing(
            row -> figure(row, key.column()),
            Comparator.nullsLast(key.descending() ? figures.reversed() : figures));
      }
    };
  }

  private static Comparator<RegionRow> byName() {
    Collator collator = Collator.getInstance(Locale.ROOT);
    return (one, other) -> collator.compare(one.region().name(), other.region().name());
  }

  private static Comparator<RegionRow> directed(Comparator<RegionRow> order, SortKey key) {
    return key.descending() ? order.reversed() : order;
  }

  private static @Nullable BigDecimal figure(RegionRow row, String column) {
    if (column.equals("population")) {
      Long people = row.region().population();
      return people == null ? null : BigDecimal.valueOf(people);
    }
    return RegionFields.SCALED.contains(column)
        ? row.scale().get(column)
        : row.metrics().get(column);
  }
}
