package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.Location;
import io.tallawah.insights.CampaignRow;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the cells of the campaign grid tell a browser, and what they don't. */
class CampaignCellTextsTests extends ScreenTest {

  private static final String OCTOBER = "campaigns?from=2026-10-01&to=2026-10-30";

  @Test
  void onlyCellsOfShownColumnsAreToldAnything() {
    open(withFigures(), "viewer", OCTOBER + "&columns=spend,roas");
    onlyShownOnesAreTold();
    assertThat(told("clicks")).isFalse();

    go(OCTOBER + "&columns=clicks,trend");
    onlyShownOnesAreTold();
    assertThat(told("clicks")).isTrue();
    assertThat(told("spend")).isFalse();
    assertThat(texts("trend").get(1)).hasSize(30);

    go(OCTOBER + "&columns=spend,clicks");
    onlyShownOnesAreTold();
    assertThat(texts("spend").getFirst()).isNotEmpty();
  }

  @Test
  void aNameIsToldWithWhatItsMarksAndLinksSay() {
    open(withFigures(), "viewer", OCTOBER + "&platform=meta");
    CampaignRow row = GridKt._get(grid(), 0);
    List<String> name = texts(CampaignGrid.NAME);
    assertThat(name.get(0)).isEqualTo(row.name());
    assertThat(name.get(1)).isEqualTo("M");
    assertThat(name.get(3)).isEqualTo("Meta");
    assertThat(name.get(6)).contains("level=adset", "campaign=" + row.key().campaignId());
    assertThat(name.get(7)).isEqualTo("Ad sets of " + row.name());
    assertThat(name.get(8)).startsWith("https://");
    assertThat(name.get(9)).startsWith("Open " + row.name() + " in");
  }

  @Test
  void aFigureIsToldInItsPartsAndAChangeInWords() {
    open(withFigures(), "viewer", "campaigns?from=2026-10-16&to=2026-10-30&compare=previous");
    CampaignRow row = GridKt._get(grid(), 0);
    List<String> spend = texts("spend");
    assertThat(spend.get(0) + spend.get(1))
        .isEqualTo(String.format(java.util.Locale.ROOT, "%,.2f", row.metrics().get("spend")));
    assertThat(spend.get(1)).matches("\\.\\d\\d");
    assertThat(spend.get(3)).contains("%");
    assertThat(spend.get(5)).endsWith(" before)");
  }

  @Test
  void aCourseIsACharacterForEachDayAndNothingWithoutDays() {
    assertThat(Course.of(Arrays.asList(BigDecimal.ZERO, null, BigDecimal.TEN, new BigDecimal("5"))))
        .extracting(Course::line, Course::first, Course::last, Course::most)
        .containsExactly("0 pP", BigDecimal.ZERO, new BigDecimal("5"), BigDecimal.TEN);
    assertThat(Course.of(Arrays.asList(null, null)).line()).isEmpty();
    assertThat(Course.of(List.of(new BigDecimal("-3"), BigDecimal.ONE)).line()).isEqualTo("0p");
  }

  @Test
  void totalsStayForAnotherOrderAndChangeWithTheRows() {
    open(withFigures(), "viewer", OCTOBER);
    Span total = total();
    go(OCTOBER + "&sort=-clicks");
    assertThat(total()).as("another order").isSameAs(total);
    go(OCTOBER + "&columns=clicks");
    assertThat(_find(grid(), Span.class, spec -> spec.withAttribute("data-total", "spend")))
        .as("a hidden column")
        .isEmpty();
    go(OCTOBER);
    assertThat(total().getText()).as("shown again").isEqualTo(total.getText());
    go(OCTOBER + "&status=paused");
    assertThat(total().getText()).as("other rows").isNotEqualTo(total.getText());
    assertThat(_find(grid(), Span.class, spec -> spec.withText("All matching in JMD"))).hasSize(1);
  }

  private void onlyShownOnesAreTold() {
    assertThat(grid().columns().keySet()).anyMatch(name -> !grid().shows(name));
    for (String name : grid().columns().keySet()) {
      assertThat(told(name)).as(name).isEqualTo(grid().shows(name));
    }
  }

  private static Span total() {
    return _get(
        grid(),
        Span.class,
        spec -> spec.withAttribute("data-total", "spend").withAttribute("data-currency", "JMD"));
  }

  private static boolean told(String column) {
    return !renderer(column).getValueProviders().isEmpty();
  }

  @SuppressWarnings("unchecked")
  private static List<String> texts(String column) {
    return (List<String>)
        Objects.requireNonNull(renderer(column).getValueProviders().get("v"))
            .apply(GridKt._get(grid(), 0));
  }

  private static LitRenderer<CampaignRow> renderer(String column) {
    Grid.Column<CampaignRow> found = Objects.requireNonNull(grid().columns().get(column));
    return (LitRenderer<CampaignRow>) found.getRenderer();
  }

  private static CampaignGrid grid() {
    return _get(CampaignGrid.class);
  }

  private static void go(String address) {
    Location place = new Location(address);
    UI.getCurrent().navigate(place.getPath(), place.getQueryParameters());
    settle();
  }
}
