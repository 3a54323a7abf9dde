package io.tallawah.insights.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.CampaignTotals;
import io.tallawah.insights.CreativePage;
import io.tallawah.insights.CreativeQuery;
import io.tallawah.insights.CreativeRow;
import io.tallawah.insights.Creatives;
import io.tallawah.insights.SortKey;
import io.tallawah.shared.Phrases;
import io.tallawah.shared.api.TraceId;
import io.tallawah.shared.ui.Announcer;
import io.tallawah.shared.ui.LoadedRows;
import io.tallawah.shared.ui.NarrowScreen;
import io.tallawah.shared.ui.ProblemPanel;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The creatives on cards or in a table, or what stands in their place. */
class CreativesContent extends Div {

  private static final Logger LOG = LoggerFactory.getLogger(CreativesContent.class);
  private static final int SKELETONS = 10;

  private final Creatives creatives;
  private final CreativeWords words;
  private final Div place = new Div();
  private final CreativeCards cards;
  private final Div totals = new Div();
  private final Button next;
  private final CreativeTable table;
  private final LoadedRows<CreativeRow> rows;
  private final ProblemPanel problem;
  private final Paragraph gaps = new Paragraph();
  private final Announcer announcer = new Announcer();
  private final CreativeEmptyStates empty;
  private @Nullable CreativePage shown;
  private Situations.@Nullable Reach reached;
  private boolean wantsTable;
  private final NarrowScreen phone = new NarrowScreen(narrow -> fit());

  CreativesContent(
      Creatives creatives,
      CreativePicture.Stored pictures,
      CreativeWords words,
      Platforms platforms,
      Consumer<CreativeRow> chosen,
      Runnable more,
      Clock clock,
      Runnable retry) {
    this.creatives = creatives;
    this.words = words;
    cards =
        new CreativeCards(
            (row, metric) -> new CreativeCard(row, metric, words, pictures, platforms, chosen));
    addClassNames("view-content", "creatives-content");
    rows = new LoadedRows<>(CreativeRow::key, this::showFailure);
    table = new CreativeTable(words, platforms);
    table.setItems(rows);
    table.addSelectionListener(event -> {
      if (event.isFromClient()) {
        event.getFirstSelectedItem().ifPresent(chosen);
      }
    });
    problem = new ProblemPanel(retry, clock);
    empty = new CreativeEmptyStates(words);
    next = new Button(words.say("more"), click -> more.run());
    next.addClassName("creatives-more");
    place.addClassName("creatives-place");
    totals.addClassName("creatives-totals");
    gaps.addClassName("muted");
    gaps.setVisible(false);
    place.add(skeletons());
    add(problem, gaps, place, announcer);
  }

  void onSort(Consumer<SortKey> listener) {
    table.onSort(listener);
  }

  void onClear(Runnable clear) {
    empty.onClear(clear);
  }

  void onUsual(Runnable usual) {
    empty.onUsual(usual);
  }

  /** A question is on its way: what is shown stays, dimmed. */
  void expect(CreativesState state) {
    problem.hide();
    place.addClassName("stale");
    place.getElement().setAttribute("aria-busy", "true");
    next.setEnabled(false);
    wantsTable = state.table();
    table.showSort(state.query().sort().getFirst());
  }

  void show(CreativePage page, Situations.Reach reach) {
    boolean again = isOf(page.query());
    shown = page;
    reached = reach;
    boolean asTable = wantsTable && !phone.isNarrow();
    settle();
    problem.settle();
    String gap = page.gap().said(new Phrases(getLocale())).orElse("");
    gaps.setText(gap);
    gaps.setVisible(!gap.isEmpty());
    place.setClassName("panel", page.rowCount() == 0 || asTable);
    if (page.rowCount() == 0) {
      put(empty.of(page, reach.situation()));
    } else if (asTable) {
      rows.begin(page.rows(), page.rowCount(), (from, limit) -> read(page, from, limit));
      table.showTotals(page);
      put(table);
      if (!again) {
        table.scrollToStart();
      }
    } else {
      showTotals(page);
      cards.show(page.rows(), page.query().metric());
      offerMore(page);
      put(totals, cards, next);
    }
    announcer.say(announcement(page));
  }

  /** Puts these in place of what is shown; what is shown already keeps its place on the screen. */
  private void put(Component... parts) {
    if (!place.getChildren().toList().equals(List.of(parts))) {
      place.removeAll();
      place.add(parts);
    }
    if (!place.equals(cards.getParent().orElse(null))) {
      cards.clear();
    }
  }

  private void offerMore(CreativePage page) {
    next.setEnabled(true);
    next.setVisible(cards.getComponentCount() < page.rowCount());
  }

  /** Puts another page's cards behind those that are shown. */
  void append(List<CreativeRow> further) {
    CreativePage page = shown;
    if (page == null) {
      return;
    }
    cards.append(further, page.query().metric());
    offerMore(page);
    announcer.say(words.say("shown", cards.getComponentCount(), page.rowCount()));
  }

  /** How many cards of a question there are now; the next page begins there. */
  int cardsOf(CreativeQuery query) {
    return isOf(query) ? cards.getComponentCount() : 0;
  }

  private boolean isOf(CreativeQuery query) {
    return shown != null && shown.query().withPage(0, 1).equals(query.withPage(0, 1));
  }

  /** Another page is on its way. */
  void expectMore() {
    next.setEnabled(false);
  }

  /** The details are closed: back to the row they were of. */
  void unchoose(@Nullable CreativeRow row) {
    table.deselectAll();
    cards.focus(row);
  }

  void showFailure(Exception failure) {
    settle();
    next.setEnabled(true);
    String id = TraceId.current();
    LOG.error("creatives could not be read, id {}", id, failure);
    problem.show(words.say("failed"), id);
    place.setVisible(shown != null);
  }

  void showUnreadable(String sentence) {
    settle();
    place.removeAll();
    place.addClassName("panel");
    place.add(empty.unreadable(sentence));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    phone.follow(event.getUI());
    table.getElement().executeJs("this.recalculateColumnWidths?.()");
  }

  /** A phone has cards alone. */
  private void fit() {
    if (shown != null && reached != null && wantsTable) {
      show(shown, reached);
    }
  }

  private List<CreativeRow> read(CreativePage page, int from, int limit) {
    int skipped = from % limit;
    List<CreativeRow> first =
        creatives.rows(page.query().withPage(from / limit, limit)).stream().skip(skipped).toList();
    if (skipped == 0) {
      return first;
    }
    List<CreativeRow> both = new java.util.ArrayList<>(first);
    creatives.rows(page.query().withPage(from / limit + 1, limit)).stream()
        .limit(skipped)
        .forEach(both::add);
    return both;
  }

  private void settle() {
    place.setVisible(true);
    place.removeClassName("stale");
    place.getElement().removeAttribute("aria-busy");
  }

  private void showTotals(CreativePage page) {
    totals.removeAll();
    totals.add(
        new Span(words.say(page.query().isFiltered() ? "matching" : "all", page.rowCount())));
    for (CampaignTotals one : page.totals()) {
      Span figure =
          new Span(
              words.metric("spend")
                  + " "
                  + words.figures().of("spend", one.metrics(), one.currency())
                  + " "
                  + one.currency());
      figure.addClassName("figure");
      totals.add(figure);
    }
  }

  private String announcement(CreativePage page) {
    SortKey first = page.query().sort().getFirst();
    return words.say(
        "announce",
        page.rowCount(),
        words.say(
            first.descending() ? "order-down" : "order-up",
            CreativeLabels.ofColumn(words, first.column())));
  }

  private static Div skeletons() {
    Div skeletons = new Div();
    skeletons.addClassNames("creative-cards", "skeleton-cards");
    skeletons.getElement().setAttribute("aria-hidden", "true");
    for (int i = 0; i < SKELETONS; i++) {
      skeletons.add(new Div(new Div(), new Div(), new Div()));
    }
    return skeletons;
  }
}
