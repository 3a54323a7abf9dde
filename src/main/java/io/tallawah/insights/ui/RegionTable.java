package io.tallawah.insights.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.tallawah.insights.RegionFrame;
import io.tallawah.insights.SortKey;
import io.tallawah.shared.ui.Figures;
import java.math.BigDecimal;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The regions of the map as rows, then what has no region, and below them all together. */
class RegionTable extends Grid<RegionFrame.Line> {

  private static final String NAME = "name";

  private final RegionText text;
  private final Column<RegionFrame.Line> name;
  private final Map<RegionShown, Column<RegionFrame.Line>> figures =
      new EnumMap<>(RegionShown.class);
  private final Map<String, Column<RegionFrame.Line>> byParameter = new HashMap<>();
  private final ColumnWidths widths = new ColumnWidths(byParameter);
  private final Span setName = new Span();
  private final Span allName = new Span();
  private final Map<RegionShown, Span> ofSet = new EnumMap<>(RegionShown.class);
  private final Span ofAll = new Span();
  private UnaryOperator<String> link = place -> "campaigns";
  private String metric = "";
  private @Nullable String currency;
  private SortKey sorted = new SortKey(NAME, false);
  private boolean narrow;

  RegionTable(RegionText text, String regionHeader) {
    this.text = text;
    addClassName("region-table");
    addThemeVariants(GridVariant.AURA_NO_BORDER);
    setSelectionMode(SelectionMode.SINGLE);
    setMultiSort(false);
    setAllRowsVisible(true);
    name = addColumn(names()).setKey(NAME).setHeader(regionHeader).setSortable(true);
    name.setComparator(RegionTable::asOrdered).setRowHeader(true).setWidth("150px").setFlexGrow(1);
    for (RegionShown shown : RegionShown.values()) {
      figures.put(shown, figure(shown));
      byParameter.put(shown.parameter(), column(shown));
      ofSet.put(shown, new Span());
    }
    setPartNameGenerator(line -> line.region().isOnMap() ? null : "no-region");
    addTotals();
  }

  /** The order that an address names, if there is such a column. */
  static Optional<SortKey> sort(String text) {
    boolean descending = text.startsWith("-");
    String column = descending ? text.substring(1) : text;
    return column.equals(NAME) || RegionShown.of(column).isPresent()
        ? Optional.of(new SortKey(column, descending))
        : Optional.empty();
  }

  /** Where the name of a place leads to. */
  void onLink(UnaryOperator<String> address) {
    link = address;
  }

  /** Calls back with the order a person chose in a header. */
  void onSort(Consumer<SortKey> chosen) {
    addSortListener(event -> {
      if (event.isFromClient()) {
        chosen.accept(next(event.getSortOrder()));
      }
    });
  }

  /** Calls back with the place that a person chose, or null when they took the choice back. */
  void onChoose(Consumer<@Nullable String> chosen) {
    addSelectionListener(event -> {
      if (event.isFromClient()) {
        chosen.accept(event.getFirstSelectedItem().map(line -> line.region().id()).orElse(null));
      }
    });
  }

  /** On a phone the figure shown and the figure itself are enough; the map has the rest. */
  void fit(boolean phone) {
    narrow = phone;
    name.setWidth(phone ? "104px" : "150px");
  }

  /**
   * Shows a frame.
   *
   * @param ways in which the metric can be shown; the one shown now stands first
   */
  void show(
      RegionFrame frame,
      String shownMetric,
      @Nullable String shownCurrency,
      List<RegionShown> ways,
      RegionShown now,
      SortKey order) {
    metric = shownMetric;
    currency = shownCurrency;
    sorted = order;
    figures.forEach((way, column) -> {
      boolean wanted = way == now || way == RegionShown.VALUE || !narrow;
      column.setVisible(ways.contains(way) && wanted);
      column.setHeader(header(way));
      column.setPartNameGenerator(line -> way == now ? "shown" : null);
    });
    List<Column<RegionFrame.Line>> columns = new ArrayList<>(List.of(name, column(now)));
    figures.values().stream().filter(one -> !one.equals(column(now))).forEach(columns::add);
    setColumnOrder(columns);
    widths.begin();
    setItems(ordered(frame));
    markSort();
    showTotals(frame);
  }

  /** Marks a place, or none. */
  void choose(@Nullable String id) {
    getListDataView()
        .getItems()
        .filter(line -> line.region().id().equals(id))
        .findFirst()
        .ifPresentOrElse(this::select, this::deselectAll);
  }

  private List<RegionFrame.Line> ordered(RegionFrame frame) {
    List<RegionFrame.Line> lines = new ArrayList<>(frame.regions());
    lines.sort(order());
    List<RegionFrame.Line> others = new ArrayList<>(frame.others());
    others.sort(order());
    lines.addAll(others);
    return lines;
  }

  private Comparator<RegionFrame.Line> order() {
    Collator collator = Collator.getInstance(getLocale());
    Comparator<RegionFrame.Line> byName =
        (one, other) -> collator.compare(text.name(one.region()), text.name(other.region()));
    if (sorted.column().equals(NAME)) {
      return sorted.descending() ? byName.reversed() : byName;
    }
    Comparator<BigDecimal> byFigure = Comparator.naturalOrder();
    return Comparator.comparing(
            (RegionFrame.Line line) -> line.scale().get(sorted.column()),
            Comparator.nullsLast(sorted.descending() ? byFigure.reversed() : byFigure))
        .thenComparing(
            line -> line.scale().value(),
            Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder().reversed()))
        .thenComparing(byName);
  }

  private void markSort() {
    Column<RegionFrame.Line> column =
        RegionShown.of(sorted.column()).map(this::column).orElse(name);
    SortDirection direction =
        sorted.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING;
    List<GridSortOrder<RegionFrame.Line>> order = List.of(new GridSortOrder<>(column, direction));
    if (!order.equals(getSortOrder())) {
      sort(order);
    }
  }

  private SortKey next(List<GridSortOrder<RegionFrame.Line>> clicked) {
    if (clicked.isEmpty()) {
      return new SortKey(sorted.column(), !sorted.descending());
    }
    String column = clicked.getFirst().getSorted().getKey();
    return column.equals(sorted.column())
        ? new SortKey(column, !sorted.descending())
        : new SortKey(column, !column.equals(NAME));
  }

  private Column<RegionFrame.Line> column(RegionShown shown) {
    Column<RegionFrame.Line> column = figures.get(shown);
    if (column == null) {
      throw new IllegalArgumentException("no column " + shown);
    }
    return column;
  }

  private LitRenderer<RegionFrame.Line> names() {
    return LitRenderer.<RegionFrame.Line>of(
            "<a class=\"region-link\" router-link href=\"${item.href}\" title=\"${item.title}\">${item.name}</a>")
        .withProperty("href", line -> link.apply(line.region().id()))
        .withProperty("title", line -> getTranslation("map.drill", text.name(line.region())))
        .withProperty("name", line -> text.name(line.region()));
  }

  private Column<RegionFrame.Line> figure(RegionShown shown) {
    LitRenderer<RegionFrame.Line> renderer =
        LitRenderer.<RegionFrame.Line>of("<span class=\"figure ${item.kind}\">${item.text}</span>")
            .withProperty(
                "kind", line -> line.scale().get(shown.parameter()) == null ? "blank" : "")
            .withProperty("text", line -> seen(shown, cell(line, shown)));
    return addColumn(renderer)
        .setKey(shown.parameter())
        .setSortable(true)
        .setComparator(RegionTable::asOrdered)
        .setTextAlign(ColumnTextAlign.END)
        .setWidth(shown.width())
        .setFlexGrow(0);
  }

  private String seen(RegionShown shown, String figure) {
    widths.see(shown.parameter(), figure, "");
    return figure;
  }

  private String cell(RegionFrame.Line line, RegionShown shown) {
    if (line.region().isOnMap() && line.scale().value() == null && shown == RegionShown.VALUE) {
      return getTranslation("map.not-reported");
    }
    return text.of(line.scale(), shown, metric, currency);
  }

  private String header(RegionShown way) {
    return switch (way) {
      case VALUE -> text.metric(metric);
      case PER_THOUSAND -> getTranslation("map.column." + way.parameter());
      case INDEX, SHARE -> text.shown(way, metric);
    };
  }

  private void addTotals() {
    var set = appendFooterRow();
    set.getCell(name).setComponent(setName);
    figures.forEach((way, column) -> set.getCell(column).setComponent(figure(ofSet.get(way))));
    var all = appendFooterRow();
    all.getCell(name).setComponent(allName);
    all.getCell(column(RegionShown.VALUE)).setComponent(figure(ofAll));
  }

  private void showTotals(RegionFrame frame) {
    setName.setText(getTranslation("map.all-regions", frame.regions().size()));
    allName.setText(getTranslation("map.all-places"));
    ofSet.forEach(
        (way, span) -> span.setText(seen(way, text.of(frame.set(), way, metric, currency))));
    ofAll.setText(seen(RegionShown.VALUE, text.value(frame.all(), metric, currency)));
  }

  /** Rows come in their order already. */
  private static int asOrdered(RegionFrame.Line unused, RegionFrame.Line unusedOther) {
    return 0;
  }

  private static Span figure(@Nullable Span span) {
    Span figure = span == null ? new Span(Figures.NOT_APPLICABLE) : span;
    figure.addClassName("figure");
    return figure;
  }
}
