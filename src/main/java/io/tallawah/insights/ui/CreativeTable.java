package io.tallawah.insights.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.FooterRow;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.CampaignTotals;
import io.tallawah.insights.CreativePage;
import io.tallawah.insights.CreativeRow;
import io.tallawah.insights.SortKey;
import io.tallawah.shared.ui.LoadedGrid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The same rows in columns, with the totals of all of them at the foot. */
class CreativeTable extends LoadedGrid<CreativeRow> {

  static final int PAGE = 50;

  private static final List<String> FIGURES =
      List.of(
          "spend",
          "impressions",
          "clicks",
          "ctr",
          "cpc",
          "hook_rate",
          "hold_rate",
          "conversions",
          "cost_per_conversion",
          "roas");

  private final CreativeWords words;
  private final Platforms platforms;
  private final Map<String, Column<CreativeRow>> columns = new LinkedHashMap<>();
  private final ColumnWidths widths = new ColumnWidths(columns);
  private SortKey sorted = new SortKey("spend", true);

  CreativeTable(CreativeWords words, Platforms platforms) {
    super(PAGE);
    this.words = words;
    this.platforms = platforms;
    addClassNames("campaign-grid", "creative-table");
    addThemeVariants(GridVariant.AURA_NO_BORDER);
    setSelectionMode(SelectionMode.SINGLE);
    setMultiSort(false);
    getElement().setAttribute("aria-label", words.say("title"));
    put("name", addColumn(name()), 260).setFrozen(true).setFlexGrow(4).setRowHeader(true);
    put("format", text(row -> words.format(row.content().format())), 130);
    put("score", text(row -> words.score(row.score())), 130).setTextAlign(ColumnTextAlign.END);
    addColumn(movement())
        .setKey("trend")
        .setHeader(words.say("trend"))
        .setWidth("190px")
        .setFlexGrow(2);
    FIGURES.forEach(metric ->
        put(metric, text(row -> figure(row, metric)), metric.equals("spend") ? 136 : 104)
            .setTextAlign(ColumnTextAlign.END)
            .setFlexGrow(1));
    addColumn(words::uses).setKey("uses").setHeader(words.say("used-in")).setWidth("170px");
    put("currency", text(row -> row.key().currency()), 80).setFlexGrow(0);
  }

  /** Marks the order without asking for rows. */
  void showSort(SortKey key) {
    sorted = key;
    Column<CreativeRow> column = columns.get(key.column());
    List<GridSortOrder<CreativeRow>> order =
        column == null
            ? List.of()
            : List.of(
                new GridSortOrder<>(
                    column, key.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING));
    if (!order.equals(getSortOrder())) {
      sort(order);
    }
  }

  /** Calls back with the order a person chose in a header. */
  void onSort(Consumer<SortKey> chosen) {
    addSortListener(event -> {
      if (event.isFromClient()) {
        List<SortKey> clicked =
            event.getSortOrder().stream()
                .map(order ->
                    new SortKey(
                        order.getSorted().getKey(),
                        order.getDirection() == SortDirection.DESCENDING))
                .toList();
        chosen.accept(next(clicked));
      }
    });
  }

  /** Shows the totals of a page. */
  void showTotals(CreativePage page) {
    removeAllFooterRows();
    widths.begin();
    for (CampaignTotals totals : page.totals()) {
      FooterRow row = appendFooterRow();
      String all = words.say("all", page.rowCount());
      row.getCell(column("name"))
          .setText(page.totals().size() > 1 ? all + ", " + totals.currency() : all);
      row.getCell(column("currency")).setText(totals.currency());
      for (String metric : FIGURES) {
        String shown = words.figures().of(metric, totals.metrics(), totals.currency());
        widths.see(metric, shown, "");
        Span figure = new Span(shown);
        figure.addClassName("figure");
        figure.getElement().setAttribute("data-total", metric);
        row.getCell(column(metric)).setComponent(figure);
      }
    }
  }

  private SortKey next(List<SortKey> clicked) {
    if (clicked.isEmpty() || clicked.getFirst().column().equals(sorted.column())) {
      return new SortKey(sorted.column(), !sorted.descending());
    }
    String column = clicked.getFirst().column();
    return new SortKey(column, FIGURES.contains(column) || column.equals("score"));
  }

  private String figure(CreativeRow row, String metric) {
    String shown = words.figure(row, metric);
    widths.see(metric, shown, "");
    return shown;
  }

  private Column<CreativeRow> column(String name) {
    return java.util.Objects.requireNonNull(columns.get(name));
  }

  private Column<CreativeRow> text(ValueProvider<CreativeRow, String> value) {
    return addColumn(
        LitRenderer.<CreativeRow>of("<span class=\"figure\">${item.text}</span>")
            .withProperty("text", value));
  }

  private Column<CreativeRow> put(String name, Column<CreativeRow> column, int width) {
    columns.put(name, column);
    String header = FIGURES.contains(name) ? words.metric(name) : words.say("column." + name);
    Span label = new Span(header);
    if (FIGURES.contains(name)) {
      label.setTitle(words.help(name));
    }
    return column.setKey(name).setSortable(true).setHeader(label).setWidth(width + "px");
  }

  private LitRenderer<CreativeRow> name() {
    return LitRenderer.<CreativeRow>of(
            """
            <span class="campaign-name"><span class="platform-badge category-${item.colour}" \
            role="img" aria-label="${item.platform}" title="${item.platform}">${item.letter}</span>\
            <span class="name-text" title="${item.name}">${item.name}</span></span>\
            """)
        .withProperty("name", words::name)
        .withProperty("letter", row -> platforms.look(row.key().platform()).letter())
        .withProperty("colour", row -> platforms.look(row.key().platform()).colour())
        .withProperty("platform", row -> platforms.look(row.key().platform()).name());
  }

  private LitRenderer<CreativeRow> movement() {
    return LitRenderer.<CreativeRow>of(
            "<span class=\"creative-word ${item.look}\" title=\"${item.word}\">${item.word}</span>")
        .withProperty("look", row -> row.key().isNone() ? "" : CreativeWords.look(row.movement()))
        .withProperty("word", row -> row.key().isNone() ? "" : words.movement(row.movement()));
  }
}
