package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.CreativeMarts;
import io.tallawah.insights.CreativePage;
import io.tallawah.insights.CreativeQuery;
import io.tallawah.insights.CreativeRow;
import io.tallawah.insights.Creatives;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.InsightsTest;
import io.tallawah.insights.Marts;
import io.tallawah.shared.ui.Announcer;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.EmptyState;
import io.tallawah.shared.ui.Refreshes;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CreativesViewTests extends ScreenTest {

  private static final String OCTOBER = "creatives?from=2026-10-01&to=2026-10-30";

  private static @Nullable InsightsFixture shown;

  @Autowired Creatives creatives;
  @Autowired Refreshes refreshes;

  @Test
  void cardsAreTheRowsOfTheServiceInItsOrder() {
    open(withCreatives(), "viewer", OCTOBER);
    CreativePage page = page();
    assertThat(names())
        .containsExactlyElementsOf(
            page.rows().stream()
                .map(row -> Objects.requireNonNullElse(row.content().name(), "No creative"))
                .toList());
    CreativeRow first = page.rows().getFirst();
    assertThat(_find(CreativeCard.class).getFirst().getElement().getTextRecursively())
        .contains(
            String.format(
                Locale.ROOT, "%,.2f %s", first.metrics().get("spend"), first.key().currency()))
        .contains(first.campaigns() == 1 ? "in 1 campaign" : "in " + first.campaigns());
  }

  @Test
  void totalsAreThoseOfAllRows() {
    open(withCreatives(), "viewer", OCTOBER);
    String all = _get(CreativesContent.class).getElement().getTextRecursively();
    page()
        .totals()
        .forEach(totals ->
            assertThat(all)
                .contains(
                    String.format(
                        Locale.ROOT,
                        "Spend %,.2f %s",
                        totals.metrics().get("spend"),
                        totals.currency())));
  }

  @Test
  void theSameRowsStandInATable() {
    open(withCreatives(), "viewer", OCTOBER);
    _click(_get(Button.class, spec -> spec.withText("Table")));
    settle();
    assertThat(address()).contains("show=table");
    CreativeTable table = _get(CreativeTable.class);
    assertThat(GridKt._size(table)).isEqualTo((int) page().rowCount());
    assertThat(GridKt._get(table, 0).key()).isEqualTo(page().rows().getFirst().key());
    assertThat(table.getFooterRows()).hasSize(page().totals().size());
    _click(_get(Button.class, spec -> spec.withText("Cards")));
    settle();
    assertThat(address()).doesNotContain("show=");
    assertThat(_find(CreativeCard.class)).isNotEmpty();
  }

  @Test
  void theAddressAloneRestoresTheState() {
    open(
        withCreatives(),
        "viewer",
        OCTOBER + "&format=video&platform=meta&sort=name&metric=ctr&q=été");
    assertThat(_get(TextField.class, spec -> spec.withClasses("search")).getValue())
        .isEqualTo("été");
    assertThat(chips()).containsExactly("Format: Video", "Platform: Meta");
    assertThat(names()).isNotEmpty().allMatch(name -> name.startsWith("Été video:")).isSorted();
    assertThat(_get(Announcer.class).getText()).endsWith("sorted by Creative, lowest first");
    _click(_find(Button.class, spec -> spec.withClasses("chip-remove")).getFirst());
    settle();
    assertThat(address()).doesNotContain("format=").contains("platform=meta");
  }

  @Test
  void detailsShowTextPageDaysAndAds() {
    open(withCreatives(), "viewer", OCTOBER + "&format=image");
    _click(_find(NativeButton.class, spec -> spec.withClasses("creative-name")).getFirst());
    settle();
    String details = _get(CreativeDetails.class).getElement().getTextRecursively();
    assertThat(details).contains("Grown slowly.", "https://a.example/x", "Seen ", "Day by day");
    assertThat(_find(_get(CreativeDetails.class), DataTable.class)).hasSize(1);
    _click(_get(_get(CreativeDetails.class), Button.class, spec -> spec.withText("Table")));
    assertThat(_find(_get(CreativeDetails.class), DataTable.class)).hasSize(2);
  }

  @Test
  void aDrawnPictureSaysToReadersWhatItIs() {
    open(withCreatives(), "viewer", OCTOBER + "&format=video");
    assertThat(_find(CreativePicture.class))
        .isNotEmpty()
        .allMatch(one -> "img".equals(one.getElement().getAttribute("role")))
        .allMatch(one ->
            Objects.requireNonNull(one.getElement().getAttribute("aria-label"))
                .startsWith("Video: Été video:"));
  }

  @Test
  void aRefreshKeepsThePagesThatWereLoadedAndTheirCards() {
    InsightsFixture many = new InsightsFixture(provisioning, currentTenant, Marts.days(60, 7));
    CreativeMarts.fill(
        InsightsTest.OwnDatabase.DATABASE.dbt(),
        many.people().tenant().value(),
        CreativeMarts.split(many.days()).stream().map(CreativesViewTests::ofItsOwn).toList());
    open(many, "viewer", OCTOBER);
    assertThat(_find(CreativeCard.class)).hasSize(48);
    _click(_get(Button.class, spec -> spec.withClasses("creatives-more")));
    settle();
    List<CreativeCard> cards = _find(CreativeCard.class);
    assertThat(cards).hasSize(96);
    refreshes.fire(many.people().tenant());
    settle();
    assertThat(_find(CreativeCard.class)).isEqualTo(cards);
    _click(_get(Button.class, spec -> spec.withText("Table")));
    settle();
    CreativeTable table = _get(CreativeTable.class);
    refreshes.fire(many.people().tenant());
    settle();
    assertThat(_get(CreativeTable.class)).isSameAs(table);
  }

  /** Each ad shows an asset that no other shows. */
  private static CreativeMarts.AdDay ofItsOwn(CreativeMarts.AdDay day) {
    return new CreativeMarts.AdDay(
        day.day(),
        day.ad(),
        day.ad().isEmpty() ? day.asset() : "image:" + day.ad(),
        day.spend(),
        day.impressions(),
        day.clicks(),
        day.linkClicks(),
        day.conversions(),
        day.value(),
        day.hookViews(),
        day.reach());
  }

  @Test
  void emptyStatesSayTheNextStep() {
    open(withoutConnections(), "viewer", "creatives");
    assertThat(emptyState()).isEqualTo("No connection yet");
    closeTab();
    open(withoutConnections(), "viewer", "creatives?format=video&q=nobody");
    assertThat(emptyState()).isEqualTo("No connection yet");
    closeTab();
    open(withCreatives(), "viewer", "creatives?from=2025-01-01&to=2025-01-31");
    assertThat(emptyState()).isEqualTo("No data in these days");
    closeTab();
    open(withCreatives(), "viewer", "creatives?metric=luck");
    assertThat(emptyState()).isEqualTo("This address can't be read");
    closeTab();
    open(withCreatives(), "viewer", OCTOBER + "&q=nobody+is+called+this");
    assertThat(emptyState()).isEqualTo("No creative matches");
    _click(_get(Button.class, spec -> spec.withText("Clear search and filters")));
    settle();
    _assertNone(EmptyState.class);
    assertThat(_find(CreativeCard.class)).isNotEmpty();
  }

  private InsightsFixture withCreatives() {
    if (shown == null) {
      shown = new InsightsFixture(provisioning, currentTenant, Marts.days(24, 7)).withCreatives();
    }
    return shown;
  }

  private CreativePage page() {
    CreativeQuery all = CreativeQuery.of(CampaignQuery.of(InsightsFixture.MONTH).withPage(0, 48));
    return withCreatives().call(() -> creatives.page(all));
  }

  private static List<String> names() {
    return _find(NativeButton.class, spec -> spec.withClasses("creative-name")).stream()
        .map(NativeButton::getText)
        .toList();
  }

  private static String emptyState() {
    return _get(_get(EmptyState.class), H2.class).getText();
  }

  private static List<String> chips() {
    return _find(Span.class, spec -> spec.withClasses("chip")).stream()
        .map(chip -> _find(chip, Span.class).get(1).getText())
        .toList();
  }
}
