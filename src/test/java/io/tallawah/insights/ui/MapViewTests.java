package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.InsightsTest;
import io.tallawah.insights.Marts;
import io.tallawah.insights.PlaceMarts;
import io.tallawah.insights.RegionFrame;
import io.tallawah.insights.RegionQuery;
import io.tallawah.insights.Regions;
import io.tallawah.shared.ui.EmptyState;
import io.tallawah.shared.ui.RegionMap;
import io.tallawah.shared.ui.SharedState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MapViewTests extends ScreenTest {

  private static final String OCTOBER = "map?from=2026-10-01&to=2026-10-30";

  private static @Nullable InsightsFixture places;

  @Autowired Regions regions;

  private InsightsFixture withPlaces() {
    if (places == null) {
      places = new InsightsFixture(provisioning, currentTenant, Marts.days(30, 9));
      PlaceMarts.fill(InsightsTest.OwnDatabase.DATABASE.dbt(), places.people().tenant().value());
    }
    return places;
  }

  @Test
  void theTableHasTheFourteenParishesHighestFirstAndThenWhatHasNoRegion() {
    open(withPlaces(), "viewer", OCTOBER);
    List<RegionFrame.Line> lines = lines();
    assertThat(lines.subList(0, 14)).allMatch(line -> line.region().isOnMap());
    assertThat(lines.subList(14, lines.size())).noneMatch(line -> line.region().isOnMap());
    assertThat(lines.getFirst().region().id()).isEqualTo("JM-08");
    RegionFrame frame =
        withPlaces()
            .call(() -> regions.page(RegionQuery.of(CampaignQuery.of(InsightsFixture.MONTH))))
            .frame((String) null);
    assertThat(lines).containsExactlyInAnyOrderElementsOf(all(frame));
  }

  @Test
  void aParishThatNobodyReportsIsHatchedAndOneOfZerosGrey() {
    open(withPlaces(), "viewer", OCTOBER);
    JsonNode paint = property("paint");
    assertThat(paint.path("JM-09").path("step").isNull()).isTrue();
    assertThat(paint.path("JM-04").path("step").asInt()).isZero();
    assertThat(paint.path("JM-08").path("step").asInt()).isEqualTo(5);
    assertThat(property("areas")).hasSize(14);
    assertThat(legend()).contains("zero (1)").anyMatch(entry -> entry.startsWith("not reported ("));
  }

  @Test
  void aMetricInTheAddressIsShownAndCountedByTheLegend() {
    open(withPlaces(), "viewer", OCTOBER + "&metric=ctr");
    assertThat(_get(Span.class, spec -> spec.withClasses("legend-title")).getText())
        .isEqualTo("CTR");
    int counted =
        legend().stream()
            .mapToInt(entry -> Integer.parseInt(entry.replaceAll(".*\\((\\d+)\\)", "$1")))
            .sum();
    assertThat(counted).isEqualTo(14);
  }

  @Test
  @SuppressWarnings("unchecked")
  void whatIsChosenInTheHeaderIsInTheAddress() {
    open(withPlaces(), "viewer", OCTOBER);
    Select<String> metric = _get(Select.class, spec -> spec.withClasses("map-metric"));
    choose(metric, "spend");
    assertThat(address()).contains("metric=spend");
    Select<RegionShown> shown = _get(Select.class, spec -> spec.withClasses("map-shown"));
    choose(shown, RegionShown.SHARE);
    assertThat(address()).contains("shown=share").contains("from=2026-10-01");
    assertThat(_get(Span.class, spec -> spec.withClasses("legend-title")).getText())
        .isEqualTo("Spend, share of everything");
  }

  @Test
  void mergedKingstonAndSaintAndrewAreOneAreaAndOneRow() {
    open(withPlaces(), "viewer", OCTOBER);
    Checkbox merge = _get(Checkbox.class, spec -> spec.withClasses("map-merge"));
    com.github.mvysny.kaributesting.v10.LocatorJ._setValue(merge, true);
    com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange(merge);
    settle();
    assertThat(address()).contains("merge=true");
    assertThat(property("areas")).hasSize(13);
    assertThat(lines().subList(0, 13))
        .extracting(line -> line.region().id())
        .contains("JM-KSA")
        .doesNotContain("JM-01", "JM-02");
  }

  @Test
  void aRegionOnTheMapIsTheSameInTheTableAndItsWeeksAreShown() {
    open(withPlaces(), "viewer", OCTOBER);
    fire("region-point", "JM-14");
    assertThat(address()).contains("region=JM-14");
    RegionTable table = _get(RegionTable.class);
    assertThat(table.getSelectedItems())
        .extracting(line -> line.region().id())
        .containsExactly("JM-14");
    assertThat(weeksTitle()).isEqualTo("Saint Catherine by week");
    assertThat(_get(RegionMap.class).getElement().getProperty("chosen")).isEqualTo("JM-14");
  }

  @Test
  void aClickOnARegionLeadsToItsCampaignsWithTheSameDaysAndFilters() {
    open(withPlaces(), "viewer", OCTOBER + "&platform=google&metric=spend&shown=index");
    fire("region-pick", "JM-08");
    assertThat(address())
        .startsWith("campaigns?")
        .contains("region=JM-08", "platform=google", "from=2026-10-01", "to=2026-10-30")
        .doesNotContain("metric", "shown");
    assertThat(_find(Span.class, spec -> spec.withClasses("chip")))
        .extracting(chip -> chip.getElement().getTextRecursively())
        .contains("Region: Saint James");
  }

  @Test
  void chosenCampaignsAreAChipThatCanBeRemoved() {
    open(withPlaces(), "viewer", OCTOBER + "&metric=spend&campaign=9001");
    assertThat(_find(Span.class, spec -> spec.withClasses("chip")))
        .extracting(chip -> chip.getElement().getTextRecursively())
        .containsExactly("Campaign: 9001");
    _click(_get(Button.class, spec -> spec.withClasses("chip-remove")));
    settle();
    assertThat(address()).contains("metric=spend").doesNotContain("campaign=");
  }

  @Test
  void aWeekInTheAddressIsShownWithClassesOfAllWeeks() {
    open(withPlaces(), "viewer", OCTOBER + "&week=2026-10-05&region=JM-08");
    assertThat(_find(Button.class, spec -> spec.withClasses("bar-button"))).hasSize(5);
    assertThat(_get(Span.class, spec -> spec.withClasses("weeks-shown")).getText())
        .isEqualTo("5 – 11 Oct 2026");
    _click(_find(Button.class, spec -> spec.withClasses("bar-button")).getFirst());
    settle();
    assertThat(address()).contains("week=2026-09-28");
    assertThat(_get(Span.class, spec -> spec.withClasses("weeks-shown")).getText())
        .isEqualTo("1 – 4 Oct 2026");
    fire("region-pick", "JM-08");
    assertThat(address()).contains("from=2026-10-01", "to=2026-10-04");
  }

  @Test
  void aWeekThatIsNoneOfThePeriodIsDropped() {
    for (String stray : List.of("2026-11-02", "2026-09-21", "2026-10-06", "tomorrow")) {
      open(withPlaces(), "viewer", OCTOBER + "&metric=spend&week=" + stray);
      assertThat(address()).as(stray).contains("metric=spend").doesNotContain("week=");
      assertThat(_get(Span.class, spec -> spec.withClasses("weeks-shown")).getText())
          .isEqualTo("Whole period");
      fire("region-pick", "JM-08");
      assertThat(address()).contains("from=2026-10-01", "to=2026-10-30");
      closeTab();
    }
  }

  @Test
  void aWeekWithoutFiguresIsShownAsOne() {
    open(withPlaces(), "viewer", "map?from=2026-10-01&to=2026-11-15&week=2026-11-02");
    assertThat(_get(Span.class, spec -> spec.withClasses("weeks-shown")).getText())
        .isEqualTo("2 – 8 Nov 2026");
    assertThat(property("paint").path("JM-08").path("step").isNull()).isTrue();
    fire("region-pick", "JM-08");
    assertThat(address()).contains("from=2026-11-02", "to=2026-11-08");
  }

  @Test
  void theWeekGoesWithTheDaysItIsOf() {
    open(withPlaces(), "viewer", OCTOBER + "&week=2026-10-26&region=JM-08");
    SharedState.change(
        UI.getCurrent(), Map.of("from", List.of("2026-10-01"), "to", List.of("2026-10-15")));
    settle();
    assertThat(address()).contains("region=JM-08").doesNotContain("week=");
    assertThat(_find(Button.class, spec -> spec.withClasses("bar-button"))).hasSize(3);
    fire("region-pick", "JM-08");
    assertThat(address()).contains("from=2026-10-01", "to=2026-10-15");
  }

  @Test
  void playingGoesFromWeekToWeek() {
    open(withPlaces(), "viewer", OCTOBER);
    _click(_get(Button.class, spec -> spec.withText("Play weeks")));
    assertThat(_get(RegionMap.class).getElement().getProperty("playing", false)).isTrue();
    tick();
    assertThat(address()).contains("week=2026-09-28");
    tick();
    assertThat(address()).contains("week=2026-10-05");
    _click(_get(Button.class, spec -> spec.withText("Stop")));
    assertThat(_get(RegionMap.class).getElement().getProperty("playing", true)).isFalse();
  }

  @Test
  void withoutDataTheNextStepIsSaid() {
    open(withoutConnections(), "viewer", "map");
    assertThat(emptyState()).isEqualTo("No connection yet");
    closeTab();
    open(withoutConnections(), "viewer", "map?platform=meta&q=nobody");
    assertThat(emptyState()).isEqualTo("No connection yet");
    closeTab();
    open(withPlaces(), "viewer", "map?from=2025-01-01&to=2025-01-31");
    assertThat(emptyState()).isEqualTo("No data in these days");
    closeTab();
    open(withPlaces(), "viewer", OCTOBER + "&q=nobody+is+called+this");
    assertThat(emptyState()).isEqualTo("No campaign matches");
    _click(_get(Button.class, spec -> spec.withText("Clear search and filters")));
    settle();
    _assertNone(EmptyState.class);
    closeTab();
    open(withPlaces(), "viewer", OCTOBER + "&metric=reach");
    assertThat(emptyState()).isEqualTo("This address can't be read");
  }

  private <T> void choose(Select<T> select, T value) {
    _setValue(select, value);
    com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange(select);
    settle();
  }

  private static List<RegionFrame.Line> lines() {
    return GridKt._findAll(_get(RegionTable.class));
  }

  private static List<RegionFrame.Line> all(RegionFrame frame) {
    return java.util.stream.Stream.concat(frame.regions().stream(), frame.others().stream())
        .toList();
  }

  private static JsonNode property(String name) {
    return JsonMapper.shared()
        .readTree(Objects.requireNonNull(_get(RegionMap.class).getElement().getProperty(name)));
  }

  private static List<String> legend() {
    return _find(Span.class, spec -> spec.withClasses("legend-entry")).stream()
        .map(entry -> entry.getElement().getTextRecursively())
        .toList();
  }

  private static String weeksTitle() {
    return _get(_get(MapWeeks.class), H2.class).getText();
  }

  private static String emptyState() {
    return _get(_get(EmptyState.class), H2.class).getText();
  }

  private static void tick() {
    fire("week-tick", "");
  }

  private static void fire(String type, String id) {
    RegionMap map = _get(RegionMap.class);
    var data = JsonMapper.shared().createObjectNode().put("event.detail.id", id);
    map.getElement()
        .getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(new DomEvent(map.getElement(), type, data));
    settle();
  }
}
