package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.tallawah.insights.CampaignFilter;
import io.tallawah.insights.CampaignPage;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.Campaigns;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.SortKey;
import io.tallawah.shared.ui.Announcer;
import io.tallawah.shared.ui.EmptyState;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CampaignsViewTests extends ScreenTest {

  private static final String OCTOBER = "campaigns?from=2026-10-01&to=2026-10-30";

  @Autowired Campaigns campaigns;

  @Test
  void theGridShowsTheRowsOfTheServiceInItsOrder() {
    open(withFigures(), "viewer", OCTOBER);
    CampaignPage page = page(CampaignQuery.of(InsightsFixture.MONTH));
    CampaignGrid grid = _get(CampaignGrid.class);
    assertThat(GridKt._size(grid)).isEqualTo(120);
    assertThat(GridKt._get(grid, 0)).isEqualTo(row(page, 0));
    assertThat(GridKt._get(grid, 119).key().campaignId()).isNotEmpty();
  }

  @Test
  void theFooterIsTheTotalsOfAllRowsPerCurrency() {
    open(withFigures(), "viewer", OCTOBER);
    CampaignPage page = page(CampaignQuery.of(InsightsFixture.MONTH));
    CampaignGrid grid = _get(CampaignGrid.class);
    assertThat(grid.getFooterRows()).hasSize(2);
    for (int i = 0; i < 2; i++) {
      String currency = page.totals().get(i).currency();
      String spend =
          _get(
                  grid,
                  Span.class,
                  spec ->
                      spec.withAttribute("data-total", "spend")
                          .withAttribute("data-currency", currency))
              .getText();
      assertThat(spend)
          .isEqualTo(
              String.format(Locale.ROOT, "%,.2f", page.totals().get(i).metrics().get("spend")));
    }
    assertThat(_find(grid, Span.class, spec -> spec.withText("All in JMD"))).hasSize(1);
  }

  @Test
  void reachHasNoTotal() {
    open(withFigures(), "viewer", OCTOBER + "&columns=spend,reach");
    CampaignGrid grid = _get(CampaignGrid.class);
    assertThat(_find(grid, Span.class, spec -> spec.withText("not additive"))).isNotEmpty();
  }

  @Test
  void aSearchIsInTheAddressAndNarrowsTheRows() {
    open(withFigures(), "viewer", OCTOBER);
    TextField search = _get(TextField.class, spec -> spec.withClasses("search"));
    com.github.mvysny.kaributesting.v10.LocatorJ._setValue(search, "négril 3");
    com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange(search);
    settle();
    assertThat(address()).contains("q=n%C3%A9gril").contains("from=2026-10-01");
    assertThat(GridKt._size(_get(CampaignGrid.class))).isEqualTo(11);
    assertThat(_find(Span.class, spec -> spec.withText("All matching in JMD"))).hasSize(1);
  }

  @Test
  void theAddressAloneRestoresTheState() {
    open(
        withFigures(),
        "viewer",
        OCTOBER + "&status=paused&platform=meta&sort=name&columns=spend,roas&q=b");
    assertThat(_get(TextField.class, spec -> spec.withClasses("search")).getValue()).isEqualTo("b");
    assertThat(chips()).containsExactly("Platform: Meta", "Status: Paused");
    CampaignGrid grid = _get(CampaignGrid.class);
    assertThat(grid.shows("roas")).isTrue();
    assertThat(grid.shows("clicks")).isFalse();
    CampaignQuery query =
        CampaignQuery.of(InsightsFixture.MONTH)
            .withSearch("b")
            .with(CampaignFilter.STATUS, List.of("paused"))
            .with(CampaignFilter.PLATFORM, List.of("meta"))
            .withSort(List.of(new SortKey("name", false)));
    CampaignPage page = page(query);
    assertThat(page.rowCount()).isPositive();
    assertThat(GridKt._get(grid, 0)).isEqualTo(row(page, 0));
  }

  @Test
  void aChipRemovesItsFilter() {
    open(withFigures(), "viewer", OCTOBER + "&status=paused");
    _click(_get(Button.class, spec -> spec.withClasses("chip-remove")));
    settle();
    assertThat(address()).doesNotContain("status");
    assertThat(GridKt._size(_get(CampaignGrid.class))).isEqualTo(120);
  }

  @Test
  void chosenCampaignsAreAChipByNameThatCanBeRemoved() {
    withFigures().signIn("viewer");
    CampaignRow row = row(page(CampaignQuery.of(InsightsFixture.MONTH)), 3);
    String one =
        "&campaign=%s&platform=%s&account=%s"
            .formatted(row.key().campaignId(), row.key().platform(), row.key().accountId());
    open(withFigures(), "viewer", OCTOBER + one);
    assertThat(GridKt._size(_get(CampaignGrid.class))).isEqualTo(1);
    assertThat(chips()).hasSize(3).contains("Campaign: " + row.campaignName());
    _click(_find(Button.class, spec -> spec.withClasses("chip-remove")).getLast());
    settle();
    assertThat(address()).contains("platform=", "account=").doesNotContain("campaign=");

    enter(OCTOBER + one + "&q=" + row.key().campaignId());
    _click(_get(Button.class, spec -> spec.withText("Clear filters")));
    settle();
    assertThat(chips()).isEmpty();
    assertThat(address())
        .contains("q=" + row.key().campaignId())
        .doesNotContain("campaign=", "platform=", "account=");
  }

  @Test
  void countAndOrderAreAnnounced() {
    open(withFigures(), "viewer", OCTOBER + "&sort=-clicks");
    assertThat(_get(Announcer.class).getText())
        .isEqualTo("120 campaigns, sorted by Clicks, descending");
  }

  @Test
  void withoutAConnectionTheNextStepIsData() {
    for (String address : List.of("campaigns", "campaigns?q=nobody&platform=meta")) {
      open(withoutConnections(), "viewer", address);
      assertThat(emptyState()).as(address).isEqualTo("No connection yet");
      closeTab();
    }
  }

  @Test
  void daysWithoutDataSaySo() {
    open(withFigures(), "viewer", "campaigns?from=2025-01-01&to=2025-01-31");
    assertThat(emptyState()).isEqualTo("No data in these days");
  }

  @Test
  void filtersThatHideEverythingCanBeClearedByAButton() {
    open(withFigures(), "viewer", OCTOBER + "&q=nobody+is+called+this");
    assertThat(emptyState()).isEqualTo("No campaign matches");
    _click(_get(Button.class, spec -> spec.withText("Clear search and filters")));
    settle();
    _assertNone(EmptyState.class);
    assertThat(GridKt._size(_get(CampaignGrid.class))).isEqualTo(120);
  }

  @Test
  void anAddressThatCannotBeReadSaysWhy() {
    open(withFigures(), "viewer", "campaigns?from=tomorrow&to=2026-10-30");
    assertThat(emptyState()).isEqualTo("This address can't be read");
  }

  private CampaignPage page(CampaignQuery query) {
    return withFigures().call(() -> campaigns.page(query));
  }

  private static CampaignRow row(CampaignPage page, int index) {
    return page.rows().get(index);
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
