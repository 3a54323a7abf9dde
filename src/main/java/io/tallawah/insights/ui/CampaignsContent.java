package io.tallawah.insights.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.CampaignPage;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.Campaigns;
import io.tallawah.insights.SortKey;
import io.tallawah.shared.api.TraceId;
import io.tallawah.shared.ui.Announcer;
import io.tallawah.shared.ui.ProblemPanel;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows, or what stands in their place: a skeleton, an empty state, a failure. */
class CampaignsContent extends Div {

  private static final Logger LOG = LoggerFactory.getLogger(CampaignsContent.class);
  private static final int NARROW = 600;
  private static final int SKELETON_ROWS = 12;

  private final MetricText text;
  private final CampaignCells cells;
  private final CampaignRows rows;
  private final CampaignGrid grid;
  private final CampaignList list;
  private final Div listTotals = new Div();
  private final Div place = new Div();
  private final ProblemPanel problem;
  private final Paragraph gaps = new Paragraph();
  private final Announcer announcer = new Announcer();
  private final CampaignEmptyStates empty;
  private List<String> wantedColumns = List.of();
  private @Nullable CampaignPage shown;
  private boolean narrow;

  CampaignsContent(Campaigns campaigns, MetricText text, Platforms platforms, Runnable retry) {
    this.text = text;
    cells = new CampaignCells(text, platforms);
    rows = new CampaignRows(campaigns, this::showFailure);
    grid = new CampaignGrid(text, cells);
    list = new CampaignList(cells);
    grid.setItems(rows);
    list.setItems(rows);
    problem = new ProblemPanel(retry);
    empty = new CampaignEmptyStates();
    addClassName("view-content");
    place.addClassName("panel");
    listTotals.addClassName("list-totals");
    place.add(skeleton());
    gaps.addClassName("muted");
    gaps.setVisible(false);
    add(problem, gaps, place, announcer);
  }

  Map<String, String> columnLabels() {
    return grid.labels();
  }

  void onSort(Consumer<List<SortKey>> chosen) {
    grid.onSort(chosen);
  }

  /** Calls back with the row a person chose, by mouse, touch or keyboard. */
  void onChoose(Consumer<CampaignRow> chosen) {
    for (Grid<CampaignRow> one : List.of(grid, list)) {
      one.addSelectionListener(event -> {
        if (event.isFromClient()) {
          event.getFirstSelectedItem().ifPresent(chosen);
        }
      });
    }
  }

  /** No row is chosen any more. */
  void unchoose() {
    grid.deselectAll();
    list.deselectAll();
  }

  void onClear(Runnable clear) {
    empty.onClear(clear);
  }

  /** Shows these columns, or the usual ones when none is named; answers which. */
  List<String> showColumns(List<String> names) {
    wantedColumns = names.isEmpty() ? grid.usualColumns() : names;
    grid.showColumns(wantedColumns, shown != null && shown.totals().size() > 1);
    return wantedColumns;
  }

  /** A question is on its way: what is shown stays, dimmed. */
  void expect(CampaignQuery query) {
    problem.hide();
    place.addClassName("stale");
    place.getElement().setAttribute("aria-busy", "true");
    grid.showSort(query.sort());
  }

  void show(CampaignPage page, Situations.Reach reach) {
    shown = page;
    cells.expect(new Expected(text, reach, page.query().range()));
    settle();
    gaps.setText(page.gapWarning().orElse(""));
    gaps.setVisible(page.gapWarning().isPresent());
    rows.begin(page);
    if (page.rowCount() == 0) {
      put(empty.of(page, reach.situation()));
    } else {
      grid.showColumns(wantedColumns, page.totals().size() > 1);
      grid.showTotals(page);
      showListTotals(page);
      putRows();
    }
    announcer.say(announcement(page));
  }

  void showFailure(Exception failure) {
    settle();
    String id = TraceId.current();
    LOG.error("campaigns could not be read, id {}", id, failure);
    String kept = shown == null ? "" : " What you see is from before.";
    problem.show("The campaigns could not be read just now." + kept, id);
    place.setVisible(shown != null);
  }

  void showUnreadable(String sentence) {
    settle();
    put(empty.unreadable(sentence));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    var page = event.getUI().getPage();
    narrow(page.getExtendedClientDetails().getWindowInnerWidth());
    page.addBrowserWindowResizeListener(resize -> narrow(resize.getWidth()));
  }

  private void narrow(int width) {
    boolean now = width > 0 && width < NARROW;
    if (now != narrow) {
      narrow = now;
      if (shown != null && shown.rowCount() > 0) {
        putRows();
      }
    }
  }

  private void putRows() {
    Grid<CampaignRow> wanted = narrow ? list : grid;
    if (!wanted.isAttached()) {
      place.removeAll();
      place.add(wanted);
      if (narrow) {
        place.add(listTotals);
      }
    }
  }

  private void put(com.vaadin.flow.component.Component only) {
    place.removeAll();
    place.add(only);
  }

  private void settle() {
    place.setVisible(true);
    place.removeClassName("stale");
    place.getElement().removeAttribute("aria-busy");
  }

  private void showListTotals(CampaignPage page) {
    listTotals.removeAll();
    listTotals.add(new Span(text.allRows(page)));
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
    return text.figures().number(page.rowCount())
        + (page.rowCount() == 1 ? " campaign" : " campaigns")
        + ", sorted by "
        + grid.label(first.column())
        + (first.descending() ? ", descending" : ", ascending");
  }

  private static Div skeleton() {
    Div skeleton = new Div();
    skeleton.addClassName("skeleton");
    skeleton.getElement().setAttribute("aria-hidden", "true");
    for (int i = 0; i < SKELETON_ROWS; i++) {
      skeleton.add(new Div());
    }
    return skeleton;
  }
}
