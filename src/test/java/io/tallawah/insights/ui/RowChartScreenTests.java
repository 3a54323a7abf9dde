package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import io.tallawah.insights.CampaignRef;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.Marts;
import io.tallawah.insights.UnreadableTable;
import io.tallawah.shared.ui.Chart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A chart of chosen rows of the campaign grid, with what happened on its days. */
class RowChartScreenTests extends OnRowChart {

  private static final String OCTOBER = REPORTING + "&currency=native";

  @Test
  void chosenRowsAreLinesOfTheMetricThatIsChosen() {
    open(tenant, "viewer", REPORTING);
    begin();
    _assertNone(RowChartPanel.class);
    assertThat(text("picking-bar")).contains("Choose up to 8 rows");
    List<CampaignRow> rows = pick(2);
    show();
    assertThat(drawn().path("title").asString()).isEqualTo("Spend by day, JMD");
    assertThat(names()).containsExactlyElementsOf(rows.stream().map(CampaignRow::name).toList());
    assertThat(drawn().path("labels")).hasSize(30);
    assertThat(drawn().at("/series/0/values/0").decimalValue())
        .isEqualByComparingTo(spend(rows.getFirst(), Marts.FIRST));
    _setValue(metric(), "ctr");
    assertThat(drawn().path("title").asString()).isEqualTo("CTR by day");
    assertThat(drawn().at("/axes/0/unit").asString()).isEqualTo("percent");
    pick(3);
    assertThat(names()).hasSize(3);
  }

  @Test
  void aKeyNamesEachLineInFullBesideItsOwnPattern() {
    open(tenant, "viewer", REPORTING);
    begin();
    List<CampaignRow> rows = pick(8);
    show();
    assertThat(key()).containsExactlyElementsOf(rows.stream().map(CampaignRow::name).toList());
    assertThat(drawn().path("series").valueStream().map(one -> one.path("shape").asString()))
        .doesNotHaveDuplicates();
    assertThat(drawn().path("series").valueStream().map(one -> one.path("dashes").toString()))
        .doesNotHaveDuplicates();
    assertThat(drawn().path("series").valueStream().map(one -> one.path("colour").asInt()))
        .doesNotHaveDuplicates();
    _click(_get(panel(), Button.class, spec -> spec.withText("Table")));
    assertThat(key()).isEmpty();
    _click(_get(panel(), Button.class, spec -> spec.withText("Chart")));
    _get(CampaignGrid.class).asMultiSelect().deselect(rows.subList(1, 8));
    settle();
    assertThat(key()).containsExactly(rows.getFirst().name());
  }

  @Test
  void moreThanEightAreSaidAndTheFirstEightDrawn() {
    open(tenant, "viewer", REPORTING);
    begin();
    pick(10);
    show();
    assertThat(names()).hasSize(8);
    assertThat(text("row-chart-note")).contains("10 rows are chosen; the chart shows the first 8");
  }

  @Test
  void amountsOfTwoCurrenciesHaveTwoAxes() {
    open(tenant, "viewer", OCTOBER);
    begin();
    pick(12);
    show();
    assertThat(drawn().path("axes")).hasSize(2);
    assertThat(names())
        .anyMatch(name -> name.endsWith(", USD"))
        .anyMatch(name -> name.endsWith(", JMD"));
    _setValue(metric(), "clicks");
    assertThat(drawn().path("axes")).hasSize(1);
  }

  @Test
  void marksStandUnderTheAxisInTheTableAndInTheDescription() {
    note(LocalDate.of(2026, 10, 7), null, "Radio spot");
    open(tenant, "viewer", REPORTING);
    begin();
    pick(2);
    show();
    assertThat(
            drawn()
                .path("marks")
                .valueStream()
                .map(one -> one.path("place").asInt() + " " + one.path("kind").asString()))
        .containsExactly("6 note", "18 holiday");
    List<NativeButton> entries = _find(panel(), NativeButton.class);
    assertThat(entries.stream().map(one -> one.getElement().getTextRecursively()))
        .containsExactly("●Note7 OctRadio spot", "◆Holiday19 OctNational Heroes Day");
    assertThat(canvas().getElement().getAttribute("aria-label"))
        .contains("What happened: Note, 7 Oct: Radio spot; Holiday, 19 Oct: National Heroes Day.");
    _click(_get(panel(), Button.class, spec -> spec.withText("Table")));
    assertThat(_get(panel(), Chart.class).getElement().getTextRecursively())
        .contains("Marks", "Note, 7 Oct: Radio spot");
  }

  @Test
  void withoutWhatHappenedTheRowsAreDrawnAllTheSame() {
    open(tenant, "viewer", REPORTING);
    begin();
    pick(2);
    try (UnreadableTable away = new UnreadableTable("app.day_note")) {
      show();
      assertThat(names()).hasSize(2);
      assertThat(drawn().path("marks")).isEmpty();
      assertThat(text("problem-panel"))
          .contains("What happened on these days could not be read just now.")
          .containsPattern("Id [0-9a-f]{32}");
    }
    _click(_get(panel(), Button.class, spec -> spec.withText("Try again")));
    settle();
    assertThat(drawn().path("marks")).hasSize(1);
    assertThat(text("row-chart-notes")).contains("There are no notes on these days.");
  }

  @Test
  void byWeekAMarkStandsAtItsWeek() {
    note(LocalDate.of(2026, 10, 7), null, "Radio spot");
    open(tenant, "viewer", REPORTING + "&breakdown=week");
    begin();
    pick(1);
    show();
    assertThat(drawn().path("title").asString()).isEqualTo("Spend by week, JMD");
    assertThat(drawn().at("/marks/0/place").asInt()).isEqualTo(1);
    assertThat(drawn().at("/marks/0/text").asString()).isEqualTo("7 Oct: Radio spot");
  }

  @Test
  void marksAreSaidInTheReadersLanguage() {
    language = SPANISH;
    open(tenant, "viewer", REPORTING);
    begin();
    pick(1);
    show();
    assertThat(_find(panel(), NativeButton.class).getFirst().getElement().getTextRecursively())
        .contains("Feriado", "Día de los Héroes Nacionales");
  }

  @Test
  void labelsAndChartsTakeThePickingFromEachOther() {
    open(tenant, "analyst", REPORTING);
    begin();
    pick(2);
    show();
    ContextMenuKt._clickItemWithCaption(
        _get(MenuBar.class, spec -> spec.withClasses("labels-menu")), "Label several campaigns …");
    _assertNone(RowChartPanel.class);
    _assertNone(Button.class, spec -> spec.withClasses("row-chart-show"));
    pick(2);
    assertThat(text("picking-bar")).contains("2 campaigns chosen");
    begin();
    assertThat(text("picking-bar")).contains("Choose up to 8 rows");
  }

  @Test
  void otherDaysAreReadAnewAndOtherRowsEndIt() {
    open(tenant, "viewer", REPORTING);
    begin();
    pick(1);
    show();
    UI.getCurrent()
        .navigate("campaigns", QueryParameters.fromString("from=2026-10-01&to=2026-10-10"));
    settle();
    assertThat(drawn().path("labels")).hasSize(10);
    UI.getCurrent()
        .navigate(
            "campaigns", QueryParameters.fromString("from=2026-10-01&to=2026-10-10&level=adset"));
    settle();
    _assertNone(RowChartPanel.class);
  }

  @Test
  void theRowsOwnChartHasTheSameMarks() {
    open(tenant, "viewer", OCTOBER);
    CampaignGrid grid = _get(CampaignGrid.class);
    CampaignRow row = GridKt._get(grid, 0);
    note(LocalDate.of(2026, 10, 7), CampaignRef.of(row.key()), "Own note");
    tenant.signIn("viewer");
    grid.getSelectionModel().selectFromClient(row);
    settle();
    assertThat(
            _find(_get(CampaignDetails.class), NativeButton.class).stream()
                .map(one -> one.getElement().getTextRecursively()))
        .containsExactly("●Note7 OctOwn note", "◆Holiday19 OctNational Heroes Day");
  }

  private BigDecimal spend(CampaignRow row, LocalDate day) {
    return tenant.days().stream()
        .filter(one -> one.campaign().id().equals(row.key().campaignId()) && one.day().equals(day))
        .findFirst()
        .orElseThrow()
        .spend();
  }

  /** Of the lines that the key tells, in its order; none while it isn't seen. */
  private static List<String> key() {
    return _find(panel(), UnorderedList.class, spec -> spec.withClasses("chart-key")).stream()
        .flatMap(list -> list.getChildren())
        .map(line -> line.getElement().getTextRecursively())
        .toList();
  }

  private static List<String> names() {
    return drawn().path("series").valueStream().map(one -> one.path("name").asString()).toList();
  }

  @SuppressWarnings("unchecked") // the metrics are texts
  private static Select<String> metric() {
    return _get(panel(), Select.class, spec -> spec.withClasses("metric-select"));
  }
}
