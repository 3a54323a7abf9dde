package io.tallawah.insights.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.insights.RegionFields;
import io.tallawah.insights.RegionFrame;
import io.tallawah.insights.RegionOutline;
import io.tallawah.insights.RegionPage;
import io.tallawah.insights.RegionWeek;
import io.tallawah.insights.SortKey;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.Phrases;
import io.tallawah.shared.api.TraceId;
import io.tallawah.shared.ui.Announcer;
import io.tallawah.shared.ui.LoadedPlace;
import io.tallawah.shared.ui.MapTiles;
import io.tallawah.shared.ui.NarrowScreen;
import io.tallawah.shared.ui.ProblemPanel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The map beside its table, or what stands in their place: a skeleton, an empty state, a failure.
 */
class MapContent extends Div {

  private static final Logger LOG = LoggerFactory.getLogger(MapContent.class);

  /**
   * What was read for a question.
   *
   * @param currency of amounts, or null for a metric without money
   */
  record Loaded(
      RegionPage page,
      @Nullable String currency,
      List<RegionWeek> weeks,
      List<RegionOutline> outlines,
      Situations.Reach reach) {

    /** With a week that is asked for, which may be without figures. */
    Loaded including(@Nullable LocalDate week) {
      if (week == null || weeks.stream().anyMatch(one -> one.week().equals(week))) {
        return this;
      }
      RegionWeek empty = new RegionWeek(week, Map.of(), null, null);
      List<RegionWeek> all =
          Stream.concat(weeks.stream(), Stream.of(empty))
              .sorted(Comparator.comparing(RegionWeek::week))
              .toList();
      return new Loaded(page, currency, all, outlines, reach);
    }
  }

  private final RegionFields fields;
  private final RegionText text;
  private final MapPicture picture;
  private final MapWeeks weeks;
  private final RegionTable table;
  private final Div both = new Div();
  private final LoadedPlace place = new LoadedPlace();
  private final ProblemPanel problem;
  private final Paragraph note = new Paragraph();
  private final Announcer announcer = new Announcer();
  private final MapEmptyStates empty = new MapEmptyStates();
  private final NarrowScreen phone = new NarrowScreen(this::fit);
  private Runnable again = () -> {};
  private @Nullable Loaded loaded;

  MapContent(RegionFields fields, RegionText text, MapTiles tiles, Clock clock, Runnable retry) {
    this.fields = fields;
    this.text = text;
    picture = new MapPicture(text, tiles);
    weeks = new MapWeeks(text);
    table = new RegionTable(text, getTranslation("map.region"));
    table.getElement().setAttribute("aria-label", getTranslation("map.table"));
    problem = new ProblemPanel(retry, clock);
    addClassNames("view-content", "map-content");
    note.addClassName("muted");
    Div left = new Div(picture, weeks);
    left.addClassNames("panel", "map-left");
    Div right = new Div(table);
    right.addClassNames("panel", "map-right");
    both.add(left, right);
    both.addClassName("map-and-table");
    place.addClassName("map-place");
    add(problem, note, place, announcer);
    note.setVisible(false);
    picture.onTick(() -> {
      if (loaded != null && !loaded.weeks().isEmpty()) {
        ticked.accept(weeks);
      }
    });
    weeks.onPlay(picture::play);
  }

  private Consumer<MapWeeks> ticked = shown -> {};

  /** Calls back when the next week is due. */
  void onTick(Consumer<MapWeeks> listener) {
    ticked = listener;
  }

  void onWeek(Consumer<@Nullable LocalDate> listener) {
    weeks.onWeek(listener);
  }

  void onSort(Consumer<SortKey> listener) {
    table.onSort(listener);
  }

  /** Calls back with the region that a person went to, on the map or in the table. */
  void onChoose(Consumer<@Nullable String> listener) {
    picture.onPoint(listener);
    table.onChoose(listener);
  }

  /** Calls back with the region whose campaigns a person asked for on the map. */
  void onDrill(Consumer<String> listener) {
    picture.onPick(listener);
  }

  void onLink(UnaryOperator<String> address) {
    table.onLink(address);
  }

  void onClear(Runnable clear) {
    empty.onClear(clear);
  }

  void onUsual(Runnable usual) {
    empty.onUsual(usual);
  }

  /** A question is on its way: what is shown stays, dimmed. */
  void expect() {
    problem.hide();
    place.expect();
  }

  /** Shows what has come. */
  void show(Loaded what, MapState state, RegionShown shown) {
    loaded = what;
    settle();
    problem.settle();
    String gap = what.page().gap().said(new Phrases(getLocale())).orElse("");
    note.setText(gap);
    note.setVisible(!gap.isEmpty());
    if (what.page().totals().isEmpty()) {
      place.put(empty.of(what.page(), what.reach().situation()));
      return;
    }
    picture.draw(what.outlines());
    place.put(both);
    render(state, shown);
    announcer.say(announcement(what.page(), shown));
  }

  /** Shows the same figures in another way: another week, order, region or scale. */
  void render(MapState state, RegionShown shown) {
    if (loaded == null || loaded.page().totals().isEmpty()) {
      return;
    }
    Loaded what = loaded.including(state.week());
    again = () -> render(state, shown);
    String metric = state.query().metric();
    RegionFrame period = what.page().frame(what.currency());
    List<RegionFrame> frames = what.weeks().stream().map(what.page()::frame).toList();
    Optional<RegionWeek> week =
        what.weeks().stream().filter(one -> one.week().equals(state.week())).findFirst();
    RegionFrame frame = week.map(what.page()::frame).orElse(period);
    picture.show(
        frame, week.isPresent() ? frames : List.of(period), shown, metric, what.currency());
    SortKey usual = new SortKey(shown.parameter(), true);
    SortKey order = state.sort() == null ? usual : state.sort();
    List<RegionShown> ways = RegionShown.of(fields, metric);
    table.show(frame, metric, what.currency(), ways, shown, order);
    showWeeks(what, state, shown, frames);
    picture.choose(state.region());
    table.choose(state.region());
  }

  void showFailure(Exception failure) {
    settle();
    String id = TraceId.current();
    LOG.error("regions could not be read, id {}", id, failure);
    problem.show(getTranslation("map.failed"), id);
    place.setVisible(loaded != null);
  }

  void showUnreadable(String sentence) {
    settle();
    place.put(empty.unreadable(sentence));
  }

  private void showWeeks(Loaded what, MapState state, RegionShown shown, List<RegionFrame> frames) {
    Optional<RegionFrame.Line> chosen =
        frames.stream()
            .flatMap(MapContent::lines)
            .filter(line -> isChosen(line, state))
            .findFirst();
    List<MapWeeks.Week> bars = new ArrayList<>();
    for (int i = 0; i < frames.size(); i++) {
      RegionFrame frame = frames.get(i);
      LocalDate first = what.weeks().get(i).week();
      var scale =
          chosen.isEmpty()
              ? frame.set()
              : lines(frame)
                  .filter(line -> isChosen(line, state))
                  .map(RegionFrame.Line::scale)
                  .findFirst()
                  .orElse(null);
      bars.add(
          new MapWeeks.Week(
              first,
              days(first, what.page().query().campaigns().range()),
              scale == null ? null : scale.get(shown.parameter()),
              scale == null || scale.value() == null
                  ? getTranslation("map.not-reported")
                  : text.of(scale, shown, state.query().metric(), what.currency())));
    }
    String of =
        chosen
            .map(line -> text.name(line.region()))
            .orElseGet(() -> getTranslation("map.all-regions", what.page().set().size()));
    weeks.show(of, bars, state.week());
  }

  /** The days of a week that are in a period. */
  static DateRange days(LocalDate first, DateRange period) {
    LocalDate last = first.plusDays(6);
    return new DateRange(
        first.isBefore(period.from()) ? period.from() : first,
        last.isAfter(period.to()) ? period.to() : last);
  }

  private static Stream<RegionFrame.Line> lines(RegionFrame frame) {
    return Stream.concat(frame.regions().stream(), frame.others().stream());
  }

  private static boolean isChosen(RegionFrame.Line line, MapState state) {
    return line.region().id().equals(state.region());
  }

  @Override
  protected void onAttach(AttachEvent event) {
    phone.follow(event.getUI());
  }

  private void fit(boolean narrow) {
    table.fit(narrow);
    again.run();
  }

  private void settle() {
    place.setVisible(true);
    place.settle();
  }

  private String announcement(RegionPage page, RegionShown shown) {
    return getTranslation(
        "map.announced",
        page.set().size(),
        text.metric(page.query().metric()),
        text.shown(shown, page.query().metric()));
  }
}
