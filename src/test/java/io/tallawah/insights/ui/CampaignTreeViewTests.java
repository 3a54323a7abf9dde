package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.Delta;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Comparison, groups, spans, bounds and the way down and up again. */
class CampaignTreeViewTests extends ScreenTest {

  private static final String LATE = "campaigns?from=2026-10-16&to=2026-10-30";
  private static final String COMPARED =
      LATE + "&compare=custom&compare_from=2026-10-01&compare_to=2026-10-15";

  @Test
  void comparedRowsSayWithWhatAndThatTheyAreNotFinal() {
    open(withFigures(), "viewer", COMPARED);
    assertThat(_find(Paragraph.class, spec -> spec.withClasses("comparison-note")))
        .extracting(Paragraph::getText)
        .containsExactly(
            "Compared with 1 – 15 Oct 2026. Grey changes are not final: platforms may still change"
                + " figures of either period.");
    CampaignGrid grid = _get(CampaignGrid.class);
    assertThat(GridKt._size(grid)).isEqualTo(120); // those of the 7th alone are there, as ended
    List<Delta.Kind> kinds =
        GridKt._findAll(grid).stream()
            .map(row -> Objects.requireNonNull(row.compared()).delta("spend").kind())
            .distinct()
            .toList();
    assertThat(kinds).contains(Delta.Kind.CHANGE, Delta.Kind.ENDED);
    assertThat(_find(grid, Span.class, spec -> spec.withClasses("delta not-final"))).isNotEmpty();
  }

  @Test
  void newAndEndedOnesAreGreyWhileTheirDaysMayChange() {
    open(withFigures(), "viewer", COMPARED);
    assertThat(spend(Delta.Kind.ENDED)).contains("▼ −100\u00a0%", "not-final");
    assertThat(spend(Delta.Kind.ENDED).getLast()).startsWith("not final yet (");
    enter(LATE + "&compare=custom&compare_from=2026-09-01&compare_to=2026-09-15");
    assertThat(spend(Delta.Kind.NEW)).contains("new", "not-final");

    enter("campaigns?from=2026-10-08&to=2026-10-14&compare=previous&platform=meta");
    assertThat(spend(Delta.Kind.ENDED)).contains("▼ −100\u00a0%", "neutral");
    enter("campaigns?from=2026-10-01&to=2026-10-07&compare=previous&platform=meta");
    assertThat(spend(Delta.Kind.NEW)).contains("new", "neutral");
  }

  /** What the cell of spend is told of a row whose spend has become this. */
  @SuppressWarnings("unchecked")
  private static List<String> spend(Delta.Kind kind) {
    CampaignGrid grid = _get(CampaignGrid.class);
    CampaignRow row =
        GridKt._findAll(grid).stream()
            .filter(one -> Objects.requireNonNull(one.compared()).delta("spend").kind() == kind)
            .findFirst()
            .orElseThrow();
    LitRenderer<CampaignRow> cells =
        (LitRenderer<CampaignRow>)
            Objects.requireNonNull(grid.columns().get("spend")).getRenderer();
    return (List<String>) Objects.requireNonNull(cells.getValueProviders().get("v")).apply(row);
  }

  @Test
  void orderByChangeIsInTheAddressAndKept() {
    open(withFigures(), "viewer", COMPARED + "&sort=-delta_clicks");
    assertThat(_get(io.tallawah.shared.ui.Announcer.class).getText())
        .isEqualTo("120 campaigns, sorted by Clicks, descending");
    assertThat(GridKt._get(_get(CampaignGrid.class), 0).compared()).isNotNull();
  }

  @Test
  void groupsStandBeforeTheirRows() {
    open(withFigures(), "viewer", LATE + "&group=account");
    CampaignGrid grid = _get(CampaignGrid.class);
    CampaignRow first = GridKt._get(grid, 0);
    assertThat(Objects.requireNonNull(first.subtotal()).label()).startsWith("Account ");
    assertThat(first.metrics().get("reach")).isNull();
    assertThat(GridKt._get(grid, 1).subtotal()).isNull();
  }

  @Test
  void spansStandAfterTheirRow() {
    open(withFigures(), "viewer", LATE + "&breakdown=week");
    CampaignGrid grid = _get(CampaignGrid.class);
    assertThat(GridKt._get(grid, 0).isWhole()).isTrue();
    assertThat(Objects.requireNonNull(GridKt._get(grid, 1).period()).toString())
        .isEqualTo("2026-10-16..2026-10-18");
    assertThat(GridKt._get(grid, 4).isWhole()).isTrue();
  }

  @Test
  void aBoundIsAChipThatCanBeRemoved() {
    open(withFigures(), "viewer", LATE + "&where=clicks>3000,ctr<0.01");
    int bound = GridKt._size(_get(CampaignGrid.class));
    List<Button> remove = _find(Button.class, spec -> spec.withClasses("chip-remove"));
    assertThat(remove).hasSize(2);
    assertThat(_find(Span.class, spec -> spec.withText("CTR < 1.00\u00a0%"))).hasSize(1);
    _click(remove.getLast());
    settle();
    assertThat(address()).contains("where=clicks%3E3000").doesNotContain("ctr");
    assertThat(GridKt._size(_get(CampaignGrid.class))).isGreaterThanOrEqualTo(bound);
  }

  @Test
  void belowACampaignTheWayBackIsShown() {
    open(withFigures(), "viewer", LATE + "&level=adset&campaign=9001&platform=meta");
    assertThat(_get(H1.class).getText()).isEqualTo("Ad sets");
    List<Anchor> steps = _find(_get(Breadcrumb.class), Anchor.class);
    assertThat(steps).extracting(Anchor::getText).containsExactly("All campaigns");
    assertThat(steps.getFirst().getHref()).contains("platform=meta").doesNotContain("campaign=");
    open(withFigures(), "viewer", LATE + "&account=100");
    assertThat(_find(_get(Breadcrumb.class), Anchor.class).getFirst().getHref())
        .contains("from=2026-10-16")
        .doesNotContain("account=100");
    _assertNone(FigureFilterDialog.class);
  }
}
