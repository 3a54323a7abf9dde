package io.tallawah.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.OverviewTile;
import io.tallawah.insights.SeriesQuery;
import io.tallawah.shared.Cancellation;
import io.tallawah.shared.ui.Announcer;
import io.tallawah.shared.ui.Chart;
import io.tallawah.shared.ui.EmptyState;
import io.tallawah.shared.ui.ScreenTasks;
import io.tallawah.tenancy.Tenant;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The parts of the overview, each reading for itself, or what stands in their place. */
final class OverviewContent extends Div {

  /** What the parts read, and where. */
  record Sources(
      OverviewLoads loads,
      List<OverviewTile> others,
      ScreenTasks tasks,
      Platforms platforms,
      Tenant tenant) {}

  private final transient Sources sources;
  private final transient OverviewWords words;
  private final transient OverviewLinks links = new OverviewLinks();
  private final Select<String> result = new Select<>();
  private final Chart spendChart = new Chart();
  private final Chart resultChart = new Chart(result);
  private final OverviewTiles tiles;
  private final PlatformsPart platforms;
  private final MoversPart movers;
  private final Widget<OverviewLoads.Tiles> tilesPart;
  private final Widget<OverviewLoads.Series> chartsPart;
  private final Widget<OverviewLoads.Platforms> platformsPart;
  private final Widget<OverviewLoads.Movers> moversPart;
  private final Div first = new Div();
  private final Paragraph note = new Paragraph();
  private final Paragraph oneCurrency = new Paragraph();
  private final Paragraph baseEmpty = new Paragraph();
  private final Div parts = new Div();
  private final Div instead = new Div();
  private final Announcer announcer = new Announcer();
  private String shownResult = OverviewState.RESULTS.getFirst();
  private final transient List<Cancellation> otherTiles = new ArrayList<>();
  private int asked;

  OverviewContent(Sources sources, OverviewWords words, Consumer<String> chosen) {
    this.sources = sources;
    this.words = words;
    tiles = new OverviewTiles(words, links);
    platforms = new PlatformsPart(words, links, sources.platforms());
    movers = new MoversPart(words, links, sources.platforms());
    oneCurrency.addClassNames("muted", "overview-note");
    oneCurrency.setVisible(false);
    spendChart.addClassName("panel");
    resultChart.addClassName("panel");
    Div charts = new Div(spendChart, resultChart);
    charts.addClassName("overview-charts");
    Widget.Means means =
        new Widget.Means(sources.tasks(), Clock.system(sources.tenant().timeZone()));
    tilesPart = new Widget<>("overview-tiles", means, tiles, this::show);
    chartsPart = new Widget<>("overview-trends", means, charts, this::show);
    platformsPart =
        new Widget<>(
            "overview-platforms", means, platforms, loaded -> platforms.show(loaded, reporting()));
    moversPart = new Widget<>("overview-movers", means, movers, movers::show);
    tilesPart.setAriaLabel(words.get("overview.figures"));
    offerResults(chosen);
    compose();
  }

  private void compose() {
    addClassName("overview");
    note.addClassNames("muted", "overview-note");
    note.setVisible(false);
    parts.addClassName("overview-parts");
    baseEmpty.addClassNames("muted", "overview-note");
    baseEmpty.setVisible(false);
    parts.add(tilesPart, baseEmpty, oneCurrency, chartsPart, moversPart, platformsPart);
    instead.addClassNames("panel", "overview-instead");
    instead.setVisible(false);
    first.addClassName("header-row");
    first.add(new H1(words.get("overview.title")));
    add(first, note, instead, parts, announcer);
  }

  /** Puts something beside the title. */
  void addBesideTitle(Component tool) {
    first.addComponentAtIndex(1, tool);
  }

  private void offerResults(Consumer<String> chosen) {
    result.setItems(OverviewState.RESULTS);
    result.setItemLabelGenerator(words::label);
    result.setAriaLabel(words.get("overview.result"));
    result.addClassName("metric-select");
    result.setValue(shownResult);
    result.addValueChangeListener(event -> {
      if (event.isFromClient() && event.getValue() != null) {
        chosen.accept(event.getValue());
      }
    });
  }

  /** Follows an address that can be read. */
  void follow(Location location, OverviewState state) {
    links.follow(location);
    shownResult = state.result();
    result.setValue(shownResult);
    List<String> ignored = state.ignored();
    note.setVisible(!ignored.isEmpty());
    if (!ignored.isEmpty()) {
      note.setText(words.get("overview.ignored", String.join(", ", ignored), ignored.size()));
    }
  }

  /** Reads all parts, one beside the other. */
  void load(UI tab, OverviewState state, boolean quietly) {
    asked++;
    CampaignQuery query = state.query();
    OverviewLoads loads = sources.loads();
    List<String> metrics =
        Stream.concat(OverviewTiles.METRICS.stream(), Stream.of(state.result()))
            .distinct()
            .toList();
    SeriesQuery series = new SeriesQuery(query, state.grain(), metrics);
    tilesPart.load(tab, quietly, () -> loads.tiles(query));
    chartsPart.load(tab, quietly, () -> loads.series(series));
    platformsPart.load(tab, quietly, () -> loads.platforms(query));
    moversPart.load(tab, quietly, () -> loads.movers(query));
    giveUpOthers();
    tiles.clearOthers();
    sources.others().forEach(other -> load(tab, query, other));
  }

  private void load(UI tab, CampaignQuery query, OverviewTile other) {
    int ask = asked;
    otherTiles.add(
        sources
            .tasks()
            .load(
                tab,
                () -> other.read(query, tab.getLocale()),
                read -> show(ask, read),
                failure -> {
                  if (ask == asked) {
                    tiles.addFailed(failure, () -> load(tab, query, other));
                  }
                }));
  }

  @Override
  protected void onDetach(DetachEvent event) {
    giveUpOthers();
  }

  private void giveUpOthers() {
    otherTiles.forEach(Cancellation::cancel);
    otherTiles.clear();
  }

  private void show(int ask, Optional<OverviewTile.Tile> read) {
    if (ask == asked) {
      read.ifPresent(tiles::add);
    }
  }

  private void show(OverviewLoads.Tiles loaded) {
    putInstead(loaded.totals().isEmpty() ? emptyState(loaded.reach().situation()) : null);
    tiles.show(loaded, reporting());
    baseEmpty.setVisible(
        loaded.query().baseline().isPresent()
            && loaded.totals().stream()
                .allMatch(totals -> OverviewTiles.isNothing(totals.compared())));
    loaded
        .query()
        .baseline()
        .ifPresent(days -> baseEmpty.setText(words.get("overview.base-empty", words.days(days))));
    announcer.say(words.get("overview.loaded", words.days(loaded.query().range())));
  }

  private void show(OverviewLoads.Series loaded) {
    OverviewSeries series =
        new OverviewSeries(words, loaded, sources.tenant().weekStart(), reporting());
    oneCurrency.setVisible(series.isOneOfSeveral());
    oneCurrency.setText(words.get("overview.one-currency", series.currency()));
    tiles.trends(series);
    spendChart.show(series.chart("spend"));
    resultChart.show(series.chart(shownResult));
  }

  void showUnreadable(String sentence) {
    asked++;
    giveUpOthers();
    List.of(tilesPart, chartsPart, platformsPart, moversPart).forEach(Widget::giveUp);
    putInstead(
        new EmptyState(
            words.get("overview.unreadable"),
            sentence,
            step("overview.unreadable-step", "?compare=previous")));
  }

  private void putInstead(@org.jspecify.annotations.Nullable EmptyState state) {
    instead.removeAll();
    instead.setVisible(state != null);
    parts.setVisible(state == null);
    if (state != null) {
      instead.add(state);
    }
  }

  private EmptyState emptyState(Situations.Situation situation) {
    String key =
        switch (situation) {
          case NO_CONNECTION -> "overview.no-connection";
          case FIRST_SYNC -> "overview.first-sync";
          case REFUSED -> "overview.refused";
          case DATA -> "overview.no-data";
        };
    return new EmptyState(
        words.get(key), words.get(key + "-why"), step(key + "-step", links.to("data", Map.of())));
  }

  private Anchor step(String key, String address) {
    Anchor link = new Anchor(address, words.get(key));
    link.addClassName("button-link");
    link.getElement().setAttribute("router-link", true);
    return link;
  }

  private String reporting() {
    return sources.tenant().reportingCurrency().getCurrencyCode();
  }
}
