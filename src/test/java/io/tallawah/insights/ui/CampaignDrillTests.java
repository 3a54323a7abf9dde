package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.Location;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.Marts;
import io.tallawah.shared.ui.EmptyState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The way down from campaigns of one id on two platforms and in two accounts, and up again. */
class CampaignDrillTests extends ScreenTest {

  private static final String OCTOBER =
      "campaigns?from=2026-10-01&to=2026-10-30&currency=native&sort=name";

  private static @Nullable InsightsFixture made;

  /** Google's and two accounts' of Meta, of which nobody knows a name. */
  private InsightsFixture twins() {
    if (made == null) {
      List<Marts.Day> days = new ArrayList<>();
      for (Marts.Day day : Marts.days(1, 3)) {
        days.add(of(day, "google", "555", "JMD", "Twin", 1));
        days.add(of(day, "meta", "100", "JMD", null, 10));
        days.add(of(day, "meta", "200", "USD", null, 100));
      }
      made = new InsightsFixture(provisioning, currentTenant, days).withCreatives();
    }
    return made;
  }

  private static Marts.Day of(
      Marts.Day day,
      String platform,
      String account,
      String currency,
      @Nullable String name,
      int times) {
    return new Marts.Day(
        new Marts.Campaign(platform, account, currency, "9004", name, "active", "SEARCH"),
        day.day(),
        day.spend().multiply(BigDecimal.valueOf(times)),
        day.impressions(),
        day.clicks(),
        null,
        day.conversions(),
        day.value(),
        null);
  }

  @Test
  void whatLiesBelowARowIsItsOwn() {
    open(twins(), "viewer", OCTOBER);
    List<CampaignRow> campaigns = rows();
    assertThat(campaigns).hasSize(3);
    for (CampaignRow campaign : campaigns) {
      go(below(campaign));
      CampaignRow set = rows().getFirst();
      assertThat(sum()).isEqualByComparingTo(campaign.metrics().get("spend"));
      assertThat(steps()).containsExactly("All campaigns", campaign.accountName());
      go(below(set));
      assertThat(sum()).isEqualByComparingTo(set.metrics().get("spend"));
      assertThat(steps()).containsExactly("All campaigns", campaign.accountName(), campaign.name());
      go(OCTOBER);
    }
  }

  @Test
  void theWayUpLeadsToTheListOneCameFrom() {
    String list = OCTOBER + "&platform=google,meta&account=100,555&group=platform";
    open(twins(), "viewer", list);
    CampaignRow campaign = rows().stream().filter(CampaignRow::isWhole).findFirst().orElseThrow();
    go(below(campaign));
    go(below(rows().getFirst()));
    assertThat(address()).contains("level=ad", "account=" + campaign.key().accountId());
    String top = _find(_get(Breadcrumb.class), Anchor.class).getFirst().getHref();
    assertThat(parameters(top)).isEqualTo(parameters(list));

    go(OCTOBER);
    go(below(campaign));
    go(_find(_get(Breadcrumb.class), Anchor.class).getFirst().getHref());
    assertThat(parameters(address())).isEqualTo(parameters(OCTOBER));
  }

  @Test
  void whereOneIsIsNoFilterToBeCleared() {
    open(twins(), "viewer", OCTOBER);
    String below = below(rows().getFirst());
    go(below + "&status=paused");
    assertThat(_find(Span.class, spec -> spec.withClasses("chip"))).hasSize(1);
    _click(_get(Button.class, spec -> spec.withText("Clear search and filters")));
    settle();
    assertThat(parameters(address())).isEqualTo(parameters(below));
    assertThat(_find(Span.class, spec -> spec.withClasses("chip"))).isEmpty();
  }

  @Test
  void whatLiesBelowAnothersCampaignOrNobodysIsHiddenByTheAddressAndClearedByAButton() {
    InsightsFixture stranger =
        new InsightsFixture(provisioning, currentTenant, Marts.days(3, 8)).withCreatives();
    open(stranger, "viewer", OCTOBER);
    String theirs = below(rows().getFirst());
    closeTab();
    for (String address : List.of(theirs, theirs.replaceAll("campaign=[^&]*", "campaign=0"))) {
      open(twins(), "viewer", address);
      EmptyState empty = _get(EmptyState.class);
      assertThat(empty.getElement().getTextRecursively())
          .contains("Nothing here matches", "none of yours")
          .doesNotContain("No data");
      _click(_get(empty, Button.class));
      settle();
      assertThat(rows()).hasSize(3);
      assertThat(address()).doesNotContain("level=", "campaign=", "account=", "platform=");
      closeTab();
    }
    open(twins(), "viewer", OCTOBER);
    String own = below(rows().getFirst());
    go(own.replace("2026-10-", "2026-11-"));
    assertThat(_get(EmptyState.class).getElement().getTextRecursively())
        .contains("No data in these days");
  }

  @Test
  void theDearestCreativesAreTheCampaignsOwn() {
    open(twins(), "viewer", OCTOBER);
    for (CampaignRow campaign : rows()) {
      _get(CampaignGrid.class).getSelectionModel().selectFromClient(campaign);
      settle();
      String spend = "Spend " + campaign.key().currency();
      BigDecimal creatives =
          _find(
                  _get(RowInsides.class),
                  NativeTableCell.class,
                  spec -> spec.withAttribute("data-column", spend))
              .stream()
              .map(cell -> cell.getElement().getTextRecursively())
              .map(text -> new BigDecimal(text.replace(",", "")))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(creatives).isEqualByComparingTo(campaign.metrics().get("spend"));
    }
  }

  @Test
  void detailsAreClosedWhenTheRowsAreOthersAndStayInAnotherOrder() {
    open(twins(), "viewer", OCTOBER);
    _get(CampaignGrid.class).getSelectionModel().selectFromClient(rows().getFirst());
    settle();
    go(OCTOBER.replace("sort=name", "sort=-clicks"));
    CampaignDetails details = _get(CampaignDetails.class);
    go(
        _find(details, Anchor.class).stream()
            .map(Anchor::getHref)
            .filter(href -> href.contains("level=adset"))
            .findFirst()
            .orElseThrow());
    _assertNone(CampaignDetails.class);
    assertThat(_get(CampaignGrid.class).getSelectedItems()).isEmpty();
  }

  private static List<CampaignRow> rows() {
    return GridKt._findAll(_get(CampaignGrid.class));
  }

  private static BigDecimal sum() {
    return rows().stream()
        .map(row -> Objects.requireNonNull(row.metrics().get("spend")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<String> steps() {
    return _find(_get(Breadcrumb.class), Anchor.class).stream().map(Anchor::getText).toList();
  }

  /** Where the arrow beside a row's name leads. */
  @SuppressWarnings("unchecked")
  private static String below(CampaignRow row) {
    LitRenderer<CampaignRow> name =
        (LitRenderer<CampaignRow>)
            Objects.requireNonNull(_get(CampaignGrid.class).columns().get(CampaignGrid.NAME))
                .getRenderer();
    return ((List<String>) Objects.requireNonNull(name.getValueProviders().get("v")).apply(row))
        .get(6);
  }

  private static Map<String, List<String>> parameters(String address) {
    return new Location(address).getQueryParameters().getParameters();
  }

  private static void go(String address) {
    Location place = new Location(address);
    UI.getCurrent().navigate(place.getPath(), place.getQueryParameters());
    settle();
  }
}
