package io.tallawah.insights.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.CampaignColumns;
import io.tallawah.insights.CampaignKey;
import io.tallawah.insights.CampaignPage;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.CampaignTotals;
import io.tallawah.insights.Campaigns;
import io.tallawah.insights.DataReach;
import io.tallawah.insights.SortKey;
import io.tallawah.shared.Phrases;
import io.tallawah.shared.api.TraceId;
import io.tallawah.shared.ui.Announcer;
import io.tallawah.shared.ui.LoadedPlace;
import io.tallawah.shared.ui.LoadedRows;
import io.tallawah.shared.ui.NarrowScreen;
import io.tallawah.shared.ui.ProblemPanel;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows, or what stands in their place: a skeleton, an empty state, a failure. */
class CampaignsContent extends Div {

  private static final Logger LOG = LoggerFactory.getLogger(CampaignsContent.class);

  private final MetricText text;
  private final CampaignCells cells;
  private final RowExtras extras;
  private final Paragraph notFinal = new Paragraph();
  private final Campaigns campaigns;
  private final LoadedRows<CampaignRow> rows;
  private final CampaignGrid grid;
  private final CampaignList list;
  private final Div listTotals = new Div();
  private final LoadedPlace place = new LoadedPlace();
  private final ProblemPanel problem;
  private final Paragraph gaps = new Paragraph();
  private final Announcer announcer = new Announcer();
  private final CampaignEmptyStates empty;
  private List<String> wantedColumns = List.of();
  private Consumer<CampaignRow> chosen = row -> {};
  private @Nullable CampaignPage shown;
  private @Nullable CampaignLinks lastLinks;
  private final NarrowScreen phone = new NarrowScreen(narrow -> fit());

  CampaignsContent(
      Campaigns campaigns,
      List<CampaignColumns> others,
      MetricText text,
      Platforms platforms,
      Clock clock,
      Runnable retry) {
    this.campaigns = campaigns;
    extras = new RowExtras(campaigns, others, getLocale());
    this.text = text;
    Words words = this::getTranslation;
    DeltaText deltas = new DeltaText(text, words, getLocale());
    cells = new CampaignCells(text, platforms, words, deltas, extras);
    rows = new LoadedRows<>(CampaignRow::id, this::showFailure);
    grid = new CampaignGrid(text, cells, extras.columns(), words, deltas);
    list = new CampaignList(cells);
    grid.setItems(rows);
    list.setItems(rows);
    problem = new ProblemPanel(retry, clock);
    empty = new CampaignEmptyStates(words);
    addClassName("view-content");
    listTotals.addClassName("list-totals");
    gaps.addClassName("muted");
    gaps.setVisible(false);
    notFinal.addClassNames("muted", "comparison-note");
    notFinal.setVisible(false);
    add(problem, gaps, notFinal, place, announcer);
  }

  ColumnPlan columnPlan() {
    return grid.plan();
  }

  void onSort(Consumer<List<SortKey>> chosen) {
    grid.onSort(chosen);
  }

  /** Calls back with the row a person chose, by mouse, touch or keyboard. */
  void onChoose(Consumer<CampaignRow> listener) {
    chosen = listener;
    listen(grid);
    listen(list);
  }

  private void listen(Grid<CampaignRow> rows) {
    rows.addSelectionListener(event -> {
      if (event.isFromClient()) {
        event.getFirstSelectedItem().filter(CampaignRow::isWhole).ifPresent(chosen);
      }
    });
  }

  /** Lets several rows be picked for a while. */
  RowPicking picking() {
    return new RowPicking(List.of(grid, list), this::listen);
  }

  /** The address of what lies below a row that is shown. */
  Optional<String> below(CampaignRow row) {
    return Optional.ofNullable(lastLinks).flatMap(links -> links.below(row));
  }

  /** No row is chosen any more. */
  void unchoose() {
    grid.deselectAll();
    list.deselectAll();
  }

  void onClear(Runnable clear) {
    empty.onClear(clear);
  }

  /** Calls back when who is below rows that there are none of wants all there are. */
  void onLeave(Runnable leave) {
    empty.onLeave(leave);
  }

  void onUsual(Runnable usual) {
    empty.onUsual(usual);
  }

  /** Shows these columns, or the usual ones when none is named; answers which. */
  List<String> showColumns(List<String> names) {
    wantedColumns = names.isEmpty() ? grid.usualColumns() : names;
    grid.showColumns(wantedColumns, shown != null && shown.totals().size() > 1);
    return wantedColumns;
  }

  /** The columns shown, as an address names them. */
  List<String> columns() {
    return wantedColumns;
  }

  /** A question is on its way: what is shown stays, dimmed. */
  void expect(CampaignQuery query) {
    problem.hide();
    place.expect();
    grid.showSort(query.sort());
  }

  /** Reads what a page doesn't tell of what is shown; not in the tab's thread. */
  Read read(
      CampaignQuery query,
      List<String> shown,
      CampaignPage page,
      List<CampaignRow> lines,
      Situations.Reach reach) {
    return new Read(
        page,
        lines,
        extras.read(query, lines, ColumnPlan.read(shown).keySet()),
        extras.totals(query, ColumnPlan.read(shown).keySet()),
        reach,
        page.rowCount() > 0 || campaigns.knows(query.scope()));
  }

  /**
   * What has been read: a page, its first lines with their courses, how far the data reach.
   *
   * @param totals under columns of others, by the total's currency and by column
   * @param isPlaced whether what the rows lie below is there
   */
  record Read(
      CampaignPage page,
      List<CampaignRow> lines,
      Map<CampaignKey, RowExtras.Extra> extras,
      Map<String, Map<String, CampaignColumns.Cell>> totals,
      Situations.Reach reach,
      boolean isPlaced) {}

  void show(Read read, CampaignLinks links) {
    CampaignPage page = read.page();
    Situations.Reach reach = read.reach();
    shown = page;
    cells.link(links);
    lastLinks = links;
    extras.begin(read.extras());
    showComparison(page);
    cells.expect(new Expected(text, new DataReach(reach.connections()), page.query().range()));
    settle();
    problem.settle();
    String gap = page.gap().said(new Phrases(getLocale())).orElse("");
    gaps.setText(gap);
    gaps.setVisible(!gap.isEmpty());
    rows.begin(
        read.lines(),
        page.lineCount(),
        new CampaignRows(campaigns, page.query(), extras, ColumnPlan.read(wantedColumns).keySet()));
    if (page.rowCount() == 0) {
      place.put(empty.of(page, reach.situation(), read.isPlaced()));
    } else {
      grid.showColumns(wantedColumns, page.totals().size() > 1);
      grid.showTotals(page, read.totals());
      showListTotals(page);
      putRows();
    }
  }

  /** Says what came, to who can't see it. */
  void announce(CampaignPage page) {
    announcer.say(announcement(page));
  }

  /** Which days the changes are from, and that grey ones are not final. */
  private void showComparison(CampaignPage page) {
    boolean open =
        page.totals().stream()
            .map(CampaignTotals::compared)
            .anyMatch(one ->
                one != null && one.deltas().values().stream().anyMatch(delta -> !delta.isFinal()));
    page.query()
        .baseline()
        .ifPresent(days ->
            notFinal.setText(
                getTranslation("grid.compared", text.figures().days(days.from(), days.to()))
                    + (open ? ". " + getTranslation("grid.not_final_note") : "")));
    notFinal.setVisible(page.query().compare() != null);
  }

  void showFailure(Exception failure) {
    settle();
    String id = TraceId.current();
    LOG.error("campaigns could not be read, id {}", id, failure);
    problem.show(getTranslation("grid.failed"), id);
    place.setVisible(shown != null);
  }

  void showUnreadable(String sentence) {
    settle();
    place.put(empty.unreadable(sentence));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    phone.follow(event.getUI());
  }

  private void fit() {
    if (shown != null && shown.rowCount() > 0) {
      putRows();
    }
  }

  private void putRows() {
    if (phone.isNarrow()) {
      place.put(list, listTotals);
    } else {
      place.put(grid);
    }
  }

  private void settle() {
    place.setVisible(true);
    place.settle();
  }

  private void showListTotals(CampaignPage page) {
    listTotals.removeAll();
    listTotals.add(new Span(text.allRows(page, this::getTranslation)));
    page.totals()
        .forEach(totals -> {
          Span figure =
              new Span(
                  text.of("spend", totals.metrics(), totals.currency()) + " " + totals.currency());
          figure.addClassName("figure");
          listTotals.add(figure);
        });
  }

  private String announcement(CampaignPage page) {
    SortKey first = page.query().sort().getFirst();
    return getTranslation(
        first.descending() ? "grid.sorted.down" : "grid.sorted.up",
        getTranslation("grid.count." + page.query().level().parameter(), page.rowCount()),
        grid.label(first.column()));
  }
}
