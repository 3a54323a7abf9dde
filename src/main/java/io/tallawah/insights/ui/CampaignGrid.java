package io.tallawah.insights.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.tallawah.insights.CampaignColumns;
import io.tallawah.insights.CampaignPage;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.CampaignResults;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.SortKey;
import io.tallawah.shared.ui.LoadedGrid;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The grid of campaigns: column groups, units and formulas in the header, totals in the footer. */
class CampaignGrid extends LoadedGrid<CampaignRow> {

  static final String NAME = "name";
  static final String COURSE = "trend";
  static final String LABELS = "labels";

  private final MetricText text;
  private final CampaignCells cells;
  private final Map<String, Column<CampaignRow>> columns = new LinkedHashMap<>();
  private final ShownCells<CampaignRow> shown = new ShownCells<>();
  private final Map<MetricColumn.Group, List<Column<CampaignRow>>> groups =
      new EnumMap<>(MetricColumn.Group.class);
  private final Map<String, CampaignColumns.Column> brought = new LinkedHashMap<>();
  private final ColumnWidths widths = new ColumnWidths(columns);
  private final Map<String, Span> units = new LinkedHashMap<>();
  private final Span rowCount = new Span();
  private final Span courseDays = new Span();
  private final Span what = new Span();
  private final Words words;
  private final CampaignFooter footer;
  private final GridLabels labels;
  private SortKey sorted = CampaignQuery.DEFAULT_SORT.getFirst();

  CampaignGrid(
      MetricText text,
      CampaignCells cells,
      List<CampaignColumns.Column> others,
      Words words,
      DeltaText deltas) {
    super(CampaignRows.PAGE);
    this.words = words;
    this.footer = new CampaignFooter(this, widths, text, deltas, words);
    this.labels = new GridLabels(text, words);
    this.text = text;
    this.cells = cells;
    cells.onFigure(widths::see);
    addClassName("campaign-grid");
    addThemeVariants(GridVariant.AURA_NO_BORDER);
    setSelectionMode(SelectionMode.SINGLE);
    setMultiSort(false);
    getElement().setAttribute("aria-label", words.of("grid.title.campaign"));
    Column<CampaignRow> name = addName();
    groups.put(MetricColumn.Group.IDENTITY, addIdentity());
    for (MetricColumn column : MetricColumn.ALL) {
      groups.computeIfAbsent(column.group(), key -> new ArrayList<>()).add(addMetric(column));
      if (column.metric().equals("spend")) {
        groups.computeIfAbsent(column.group(), key -> new ArrayList<>()).add(addCourse());
      }
    }
    for (CampaignColumns.Column other : others) {
      groups
          .computeIfAbsent(
              MetricColumn.Group.valueOf(other.group().name()), key -> new ArrayList<>())
          .add(addOther(other));
    }
    setPartNameGenerator(row -> row.isWhole() ? "" : row.period() == null ? "subtotal" : "span");
    shown.fill();
    arrange(Map.of());
    new GroupHeaders(words).add(prependHeaderRow(), name, groups);
  }

  /** All columns that can be chosen, by group. */
  ColumnPlan plan() {
    Map<String, String> labels = new LinkedHashMap<>();
    columns.keySet().forEach(name -> labels.put(name, label(name)));
    Map<MetricColumn.Group, List<String>> names = new EnumMap<>(MetricColumn.Group.class);
    groups.forEach(
        (group, members) -> names.put(group, members.stream().map(Column::getKey).toList()));
    return new ColumnPlan(names, labels);
  }

  List<String> usualColumns() {
    List<String> usual = new ArrayList<>(List.of("status", COURSE));
    MetricColumn.ALL.stream()
        .filter(MetricColumn::shownAtFirst)
        .map(MetricColumn::metric)
        .forEach(usual::add);
    brought.values().stream()
        .filter(CampaignColumns.Column::shownAtFirst)
        .map(CampaignColumns.Column::name)
        .forEach(usual::add);
    return usual;
  }

  /** Shows these columns and the name; the currency shows itself when there are several. */
  void showColumns(List<String> names, boolean severalCurrencies) {
    Map<String, ColumnPlan.Width> wanted = ColumnPlan.read(names);
    columns.forEach((name, column) -> {
      boolean told = severalCurrencies && name.equals("currency");
      boolean isShown = told || name.equals(NAME) || wanted.containsKey(name);
      if (!isShown) {
        footer.leave(column);
      }
      column.setVisible(isShown);
      widths.wish(name, wanted.getOrDefault(name, ColumnPlan.Width.USUAL).factor);
    });
    shown.fill();
    arrange(wanted);
  }

  /** Columns move within their group alone: the names of groups stand over neighbours. */
  private void arrange(Map<String, ColumnPlan.Width> wanted) {
    List<Column<CampaignRow>> order = new ArrayList<>(List.of(column(NAME)));
    ColumnPlan plan = plan();
    groups
        .keySet()
        .forEach(group -> plan.order(group, wanted).forEach(name -> order.add(column(name))));
    if (!order.equals(getColumns())) {
      setColumnOrder(order);
    }
  }

  boolean shows(String name) {
    return column(name).isVisible();
  }

  /** Marks the order without asking for rows. */
  void showSort(List<SortKey> sort) {
    sorted = sort.getFirst();
    List<GridSortOrder<CampaignRow>> order =
        sort.stream()
            .filter(key -> columns.containsKey(shown(key)))
            .map(key ->
                new GridSortOrder<>(
                    column(shown(key)),
                    key.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING))
            .toList();
    if (!order.equals(getSortOrder())) {
      sort(order);
    }
  }

  /** Calls back with the order a person chose in a header. */
  void onSort(Consumer<List<SortKey>> chosen) {
    addSortListener(event -> {
      if (event.isFromClient()) {
        chosen.accept(
            List.of(
                HeaderSort.next(sorted, event.getSortOrder().stream().map(this::key).toList())));
      }
    });
  }

  private static String shown(SortKey key) {
    String column = key.column();
    return column.startsWith(RowsMenu.DELTA) ? column.substring(RowsMenu.DELTA.length()) : column;
  }

  private SortKey key(GridSortOrder<CampaignRow> order) {
    return new SortKey(
        order.getSorted().getKey(), order.getDirection() == SortDirection.DESCENDING);
  }

  /** Shows the units and totals of a page. */
  void showTotals(CampaignPage page, Map<String, Map<String, CampaignColumns.Cell>> others) {
    boolean several = page.totals().size() > 1;
    String currency = page.totals().isEmpty() ? "" : page.totals().getFirst().currency();
    String ofEachRow = page.query().isNative() ? words.of("grid.currency.native") : "";
    units.forEach(
        (metric, unit) -> unit.setText(text.unit(metric, several ? ofEachRow : currency)));
    rowCount.setText(
        text.figures().number(page.rowCount())
            + " "
            + words.of(page.query().isFiltered() ? "grid.rows.match" : "grid.rows.days"));
    what.setText(words.of("grid.one." + page.query().level().parameter()));
    courseDays.setText(
        words.of("grid.trend.days", text.figures().number(page.query().range().days())));
    footer.show(page, others);
  }

  Map<String, Column<CampaignRow>> columns() {
    return columns;
  }

  String label(String name) {
    CampaignColumns.Column other = brought.get(name);
    return other == null ? labels.of(name) : other.label();
  }

  private Column<CampaignRow> column(String name) {
    Column<CampaignRow> column = columns.get(name);
    if (column == null) {
      throw new IllegalArgumentException("no column " + name);
    }
    return column;
  }

  private Column<CampaignRow> addName() {
    Column<CampaignRow> name = add(NAME, cells.name());
    name.setWidth("240px").setFlexGrow(6).setFrozen(true).setResizable(true).setRowHeader(true);
    what.setText(words.of("grid.one.campaign"));
    rowCount.addClassName("unit");
    Div header = new Div(what, rowCount);
    header.addClassName("column-header");
    return name.setHeader(header);
  }

  private List<Column<CampaignRow>> addIdentity() {
    return List.of(
        add("status", cells.status()).setWidth("100px").setHeader(header("status", new Span())),
        add(LABELS, LabelCells.renderer())
            .setWidth("180px")
            .setSortable(false)
            .setHeader(header(LABELS, new Span())),
        addText("account", CampaignRow::accountName, 180),
        addText("objective", cells::objective, 160),
        addText("currency", row -> row.key().currency(), 80));
  }

  private Column<CampaignRow> addText(String name, Function<CampaignRow, String> value, int width) {
    Column<CampaignRow> column = add(name, CampaignCells.plain(value));
    column.setWidth(width + "px").setHeader(header(name, new Span()));
    column.setVisible(false);
    return column;
  }

  private Column<CampaignRow> add(String name, LitRenderer<CampaignRow> told) {
    Column<CampaignRow> column = addColumn(shown.nothing()).setKey(name).setSortable(true);
    columns.put(name, column.setFlexGrow(0));
    shown.put(column, told);
    return column;
  }

  private Column<CampaignRow> addMetric(MetricColumn wanted) {
    Column<CampaignRow> column = add(wanted.metric(), cells.figure(wanted.metric()));
    column.setWidth(wanted.width() + "px").setTextAlign(ColumnTextAlign.END).setFlexGrow(1);
    column.setVisible(wanted.shownAtFirst());
    Span unit = new Span();
    units.put(wanted.metric(), unit);
    Div header = header(wanted.metric(), unit);
    column.setHeader(header);
    header.setTitle(text.help(wanted.metric()));
    return column;
  }

  private Column<CampaignRow> addOther(CampaignColumns.Column other) {
    brought.put(other.name(), other);
    Column<CampaignRow> column = add(other.name(), cells.other(other.name()));
    Div header = header(other.name(), new Span());
    header.getElement().getClassList().set("end", other.figures());
    header.setTitle(other.label() + ": " + other.help());
    column.setWidth("100px").setHeader(header).setVisible(other.shownAtFirst());
    column.setSortable(CampaignResults.isColumn(other.name()));
    if (other.figures()) {
      column.setTextAlign(ColumnTextAlign.END);
    }
    return column;
  }

  private Column<CampaignRow> addCourse() {
    Column<CampaignRow> column = add(COURSE, cells.course());
    column.setWidth("88px").setSortable(false).setHeader(header(COURSE, courseDays));
    return column;
  }

  private Div header(String name, Span second) {
    second.addClassName("unit");
    // names that others give stay whole: a result may be called as a metric is
    String label = brought.containsKey(name) ? label(name) : labels.inHeader(name);
    Div header = new Div(new Span(label), second);
    header.addClassName("column-header");
    header.getElement().getClassList().set("end", units.containsKey(name));
    return header;
  }
}
