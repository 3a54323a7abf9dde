package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.tallawah.insights.Marts;
import io.tallawah.insights.OverviewTile;
import io.tallawah.shared.ui.ChangeText;
import io.tallawah.shared.ui.Chart;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.DeltaBadge;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.KpiTile;
import io.tallawah.warehouse.MetricCatalogue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OverviewViewTests extends ScreenTest {

  @Autowired MetricCatalogue catalogue;

  private static final String SECOND_HALF =
      "?from=2026-10-16&to=2026-10-30&currency=native&compare=previous";

  @Test
  void aTileIsTheSumOfTheRowsPerCurrencyAndLeadsToThem() {
    open(withFigures(), "viewer", SECOND_HALF);
    KpiTile spend = tile("spend");
    assertThat(values(spend))
        .containsExactly(brief(spend("JMD", this::isLater)), brief(spend("USD", this::isLater)));
    assertThat(exact(spend))
        .containsExactly(
            String.format(Locale.ROOT, "%,.2f JMD", spend("JMD", this::isLater)),
            String.format(Locale.ROOT, "%,.2f USD", spend("USD", this::isLater)));
    assertThat(spend.getHref())
        .startsWith("campaigns?")
        .contains("from=2026-10-16")
        .contains("compare=previous")
        .contains("currency=native")
        .contains("sort=-spend");
    assertThat(_find(KpiTile.class)).hasSize(6);
  }

  @Test
  void aChangeHasItsSignItsBaseAndIsGreyWhileDaysMayChange() {
    open(withFigures(), "viewer", SECOND_HALF);
    BigDecimal now = spend("JMD", this::isLater);
    BigDecimal before = spend("JMD", row -> !isLater(row));
    DeltaBadge change = _find(tile("spend"), DeltaBadge.class).getFirst();
    assertThat(text(change))
        .contains(now.compareTo(before) > 0 ? "▲+" : "▼−")
        .contains("vs 1 – 15 Oct");
    // final to the 27th
    assertThat(change.getClassNames()).contains("open");
    assertThat(text(tile("spend"))).contains("3 days not final");
    // conversions are final to the 21st
    assertThat(text(tile("conversions"))).contains("9 days not final");
  }

  @Test
  void aChangeIsColouredByWhatIsGoodForItsMetric() {
    Changes changes = new Changes(new Figures(Locale.ENGLISH), "new", "{0} pp");
    assertThat(change(changes, "ctr", "0.0184", "0.0190"))
        .isEqualTo(new ChangeText("−0.06 pp", ChangeText.Course.DOWN, ChangeText.Tone.BAD));
    assertThat(change(changes, "cost_per_conversion", "95", "100"))
        .isEqualTo(new ChangeText("−5.0\u00a0%", ChangeText.Course.DOWN, ChangeText.Tone.GOOD));
    assertThat(change(changes, "spend", "112", "100"))
        .isEqualTo(new ChangeText("+12\u00a0%", ChangeText.Course.UP, ChangeText.Tone.QUIET));
    assertThat(change(changes, "conversions", "40", "4").text()).isEqualTo("new");
    assertThat(changes.of(catalogue.get("roas"), null, BigDecimal.ONE, false)).isEmpty();
    assertThat(
            changes
                .of(catalogue.get("ctr"), BigDecimal.TWO, BigDecimal.ONE, true)
                .orElseThrow()
                .tone())
        .isEqualTo(ChangeText.Tone.OPEN);
  }

  private ChangeText change(Changes changes, String metric, String now, String before) {
    return changes
        .of(catalogue.get(metric), new BigDecimal(now), new BigDecimal(before), false)
        .orElseThrow();
  }

  @Test
  void withoutComparisonThereIsNoChangeAndNothingMoved() {
    open(withFigures(), "viewer", "?from=2026-10-16&to=2026-10-30&compare=none");
    assertThat(_find(DeltaBadge.class)).isEmpty();
    assertThat(text(_get(MoversPart.class))).contains("Choose above");
  }

  @Test
  void whatMovedMostIsShownWithItsCampaignsLink() {
    open(withFigures(), "viewer", SECOND_HALF);
    List<Anchor> campaigns =
        _find(_get(MoversPart.class), Anchor.class, spec -> spec.withClasses("named-link"));
    assertThat(campaigns).hasSize(6);
    assertThat(campaigns.getFirst().getHref())
        .startsWith("campaigns?")
        .contains("campaign=9", "platform=", "account=");
  }

  @Test
  void whatHasEndedIsGreyWhileItsDaysMayStillCome() {
    String late = "compare_from=2026-10-07&compare_to=2026-10-07&currency=native";
    open(withFigures(), "viewer", "?from=2026-10-31&to=2026-10-31&compare=custom&" + late);
    assertThat(_find(_get(MoversPart.class), DeltaBadge.class))
        .filteredOn(badge -> text(badge).contains("ended"))
        .hasSize(6)
        .allMatch(badge -> badge.getClassNames().contains("open"));
  }

  @Test
  void platformsHaveTheirShareAndLeadToTheirCampaigns() {
    open(withFigures(), "viewer", SECOND_HALF);
    PlatformsPart part = _get(PlatformsPart.class);
    assertThat(_find(part, Anchor.class))
        .extracting(Anchor::getHref)
        .hasSize(3)
        .anySatisfy(href -> assertThat(href).contains("platform=google"));
  }

  @Test
  void theResultsTrendIsChosenByTheAddressAndHasATable() {
    open(withFigures(), "viewer", SECOND_HALF + "&metric=roas");
    List<Chart> charts = _find(Chart.class);
    assertThat(charts).hasSize(2);
    assertThat(text(_get(charts.getFirst(), H2.class))).isEqualTo("Spend by day, JMD");
    assertThat(text(_get(charts.getLast(), H2.class))).isEqualTo("ROAS by day, JMD");
    assertThat(_get(Select.class).getValue()).isEqualTo("roas");
    _click(_get(charts.getFirst(), Button.class, spec -> spec.withText("Table")));
    DataTable table = _get(charts.getFirst(), DataTable.class);
    assertThat(text(table))
        .contains("16 Oct 2026")
        .contains("30 Oct 2026, not final")
        .contains(
            String.format(
                Locale.ROOT,
                "%,.2f JMD",
                spend("JMD", row -> row.day().equals(Marts.FIRST.plusDays(15)))));
  }

  @Test
  void longPeriodsAreByWeekOrMonth() {
    open(withFigures(), "viewer", "?from=2026-01-01&to=2026-10-30&compare=none");
    assertThat(text(_get(_find(Chart.class).getFirst(), H2.class))).startsWith("Spend by week");
    open(withFigures(), "viewer", "?from=2023-01-01&to=2026-10-30&compare=none");
    assertThat(text(_get(_find(Chart.class).getFirst(), H2.class))).startsWith("Spend by month");
  }

  @Test
  void anotherModulesTileStandsBesideThem() {
    open(withFigures(), "viewer", SECOND_HALF);
    _get(OverviewTiles.class)
        .add(new OverviewTile.Tile("Budgets on pace", "17", "of 21", "2 over, 2 under", "pacing"));
    assertThat(_find(KpiTile.class)).hasSize(7);
    assertThat(text(_find(KpiTile.class).getLast())).contains("17", "of 21", "2 over, 2 under");
    assertThat(_find(KpiTile.class).getLast().getHref())
        .startsWith("pacing?")
        .contains("from=2026-10-16");
  }

  private boolean isLater(Marts.Day row) {
    return row.day().isAfter(Marts.FIRST.plusDays(14));
  }

  private BigDecimal spend(String currency, Predicate<Marts.Day> wanted) {
    return withFigures().days().stream()
        .filter(row -> row.campaign().currency().equals(currency))
        .filter(wanted)
        .map(Marts.Day::spend)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String brief(BigDecimal amount) {
    return new Figures(Locale.ENGLISH).compact(amount);
  }

  private static KpiTile tile(String metric) {
    return _get(KpiTile.class, spec -> spec.withAttribute("data-metric", metric));
  }

  private static List<String> values(KpiTile tile) {
    return _find(tile, Span.class, spec -> spec.withClasses("kpi-value")).stream()
        .map(Span::getText)
        .toList();
  }

  private static List<String> exact(KpiTile tile) {
    return _find(tile, Span.class, spec -> spec.withClasses("kpi-value")).stream()
        .map(value -> value.getTitle().orElse(""))
        .toList();
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }
}
