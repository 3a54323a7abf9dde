package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.router.Location;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.CampaignQueryReader;
import io.tallawah.insights.Campaigns;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.InsightsTest;
import io.tallawah.insights.Marts;
import io.tallawah.insights.Overview;
import io.tallawah.insights.OverviewTile;
import io.tallawah.insights.PlaceMarts;
import io.tallawah.insights.UnreadableTable;
import io.tallawah.shared.ui.Chart;
import io.tallawah.shared.ui.KpiTile;
import io.tallawah.shared.ui.ProblemPanel;
import io.tallawah.shared.ui.ScreenTasks;
import io.tallawah.tenancy.TenantDirectory;
import io.tallawah.warehouse.MetricCatalogue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can't be read says so, keeps what was there with its time, and is read again when asked. */
class FailedReadsScreenTests extends ScreenTest {

  private static final String DAYS = "?from=2026-10-16&to=2026-10-30&compare=previous";
  private static final String OTHER_DAYS = "?from=2026-10-10&to=2026-10-30&compare=previous";
  private static final String KEPT = "What you see is from \\d{1,2} \\w{3}, \\d\\d:\\d\\d\\.";

  @Autowired Campaigns campaigns;
  @Autowired Overview overview;
  @Autowired Situations situations;
  @Autowired ScreenTasks tasks;
  @Autowired Platforms platforms;
  @Autowired TenantDirectory tenants;
  @Autowired CampaignQueryReader reader;
  @Autowired MetricCatalogue catalogue;

  private static @Nullable InsightsFixture everything;

  @ParameterizedTest
  @CsvSource({
    "'', marts.vw_campaign_daily, 4",
    "campaigns, marts.vw_campaign_daily, 1",
    "creatives, marts.vw_creative_daily, 1",
    "map, marts.vw_geo_daily, 1"
  })
  void whatWasReadStaysWithItsTime(String screen, String table, int parts) {
    open(withEverything(), "viewer", screen + DAYS + "&currency=native");
    try (UnreadableTable away = new UnreadableTable(table)) {
      go(screen + OTHER_DAYS + "&currency=native");
      assertThat(problems())
          .hasSize(parts)
          .allSatisfy(problem ->
              assertThat(text(problem))
                  .contains("could not be read just now. ")
                  .containsPattern(KEPT)
                  .containsPattern("Id [0-9a-f]{32}"));
    }
    problems().forEach(FailedReadsScreenTests::tryAgain);
    settle();
    assertThat(problems()).isEmpty();
  }

  @Test
  void theDaysBehindARowAreReadAgain() {
    open(withEverything(), "viewer", "campaigns" + DAYS);
    try (UnreadableTable away = new UnreadableTable("marts.vw_campaign_daily")) {
      chooseFirst();
      assertFailed(_get(CampaignDetails.class), "Its days could not be read just now.");
      _assertNone(
          _get(CampaignDetails.class),
          Paragraph.class,
          spec -> spec.withText("Reading its days …"));
    }
    tryAgain(_get(_get(CampaignDetails.class), ProblemPanel.class));
    settle();
    assertThat(_find(_get(CampaignDetails.class), Chart.class)).hasSize(1);
    assertThat(problems()).isEmpty();
  }

  @Test
  void whatHappenedOnARowsDaysIsReadAgainAndItsDaysStandWithoutIt() {
    open(withEverything(), "viewer", "campaigns" + DAYS);
    try (UnreadableTable away = new UnreadableTable("app.day_note")) {
      chooseFirst();
      assertFailed(_get(RowDays.class), "What happened on its days could not be read just now.");
      assertThat(_find(_get(RowDays.class), Chart.class)).hasSize(1);
      assertThat(marks()).isEmpty();
    }
    tryAgain(_get(_get(RowDays.class), ProblemPanel.class));
    settle();
    assertThat(marks()).singleElement().asString().contains("National Heroes Day");
    assertThat(problems()).isEmpty();
  }

  private static List<String> marks() {
    return _find(_get(RowDays.class), NativeButton.class).stream()
        .map(FailedReadsScreenTests::text)
        .toList();
  }

  @Test
  void placesCreativesAndChangesBehindARowAreReadAgain() {
    open(withEverything(), "viewer", "campaigns" + DAYS);
    try (UnreadableTable away = new UnreadableTable("marts.vw_creative_daily")) {
      chooseFirst();
      assertFailed(
          _get(RowInsides.class), "Its places, creatives and changes could not be read just now.");
      assertThat(_find(_get(CampaignDetails.class), Chart.class)).hasSize(1);
    }
    tryAgain(_get(_get(RowInsides.class), ProblemPanel.class));
    settle();
    assertThat(_find(_get(RowInsides.class), Details.class)).isNotEmpty();
    assertThat(problems()).isEmpty();
  }

  @Test
  void theDaysOfACreativeAreReadAgain() {
    open(withEverything(), "viewer", "creatives" + DAYS);
    try (UnreadableTable away = new UnreadableTable("marts.vw_creative_daily")) {
      _click(_find(NativeButton.class, spec -> spec.withClasses("creative-name")).getFirst());
      settle();
      assertFailed(_get(CreativeDetails.class), "Its days could not be read just now.");
    }
    tryAgain(_get(_get(CreativeDetails.class), ProblemPanel.class));
    settle();
    assertThat(_find(_get(CreativeDetails.class), Chart.class)).hasSize(1);
    assertThat(problems()).isEmpty();
  }

  @Test
  void theStripSaysWhatItCouldNotRead() {
    try (UnreadableTable rates = new UnreadableTable("marts.dim_account");
        UnreadableTable freshness = new UnreadableTable("ops.freshness")) {
      open(withEverything(), "viewer", "account?from=2026-10-16&to=2026-10-30");
      assertFailed(
          _get(AccountStrip.class), "Exchange rates and time zones could not be read just now.");
      assertThat(problems())
          .anyMatch(problem ->
              text(problem).startsWith("How far the data go could not be read just now."));
    }
    problems().forEach(FailedReadsScreenTests::tryAgain);
    settle();
    assertThat(problems()).isEmpty();
    assertThat(text(_get(AccountStrip.class))).contains("No exchange rate from USD to JMD");
  }

  @Test
  void whoMayNotSeeFiguresIsToldOfNoFailure() {
    InsightsFixture tenant = new InsightsFixture(provisioning, currentTenant, List.of());
    JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.owner())
        .sql(
            """
            delete from app.role_permission
            where tenant_id = ? and role = 'viewer' and permission = 'insights:view'\
            """)
        .param(tenant.people().tenant().value())
        .update();
    open(tenant, "viewer", "data");
    assertThat(address()).startsWith("data");
    assertThat(problems()).isEmpty();
  }

  @Test
  void theChoiceOfCurrenciesSaysWhenOthersCouldNotBeRead() {
    try (UnreadableTable away = new UnreadableTable("app.fx_rate")) {
      open(withEverything(), "viewer", "campaigns" + DAYS + "&currency=native");
    }
    CurrencyPicker picker = _get(CurrencyPicker.class);
    _get(picker, Popover.class).open();
    settle();
    assertFailed(picker, "Which other currencies there are could not be read just now.");
    assertThat(text(picker)).contains("As billed");
    tryAgain(_get(picker, ProblemPanel.class));
    settle();
    assertThat(_find(picker, ProblemPanel.class)).isEmpty();
  }

  @Test
  void anotherModulesTileThatFailsIsReadAgain() {
    open(withEverything(), "viewer", DAYS);
    boolean[] failing = {true};
    OverviewTile tile =
        (query, locale) -> {
          if (failing[0]) {
            throw new IllegalStateException("the database is away");
          }
          return Optional.of(new OverviewTile.Tile("Budgets on pace", "17", "", "", "pacing"));
        };
    OverviewContent content = withEverything().call(() -> content(tile));
    UI.getCurrent().add(content);
    OverviewState state =
        OverviewState.read(new Location(DAYS).getQueryParameters(), reader, InsightsFixture.MONTH);
    content.load(UI.getCurrent(), state, false);
    settle();
    assertFailed(content, "This could not be read just now.");
    failing[0] = false;
    tryAgain(_get(content, ProblemPanel.class));
    settle();
    _assertNone(content, ProblemPanel.class);
    assertThat(_find(content, KpiTile.class)).hasSize(OverviewTiles.METRICS.size() + 1);
  }

  private OverviewContent content(OverviewTile other) {
    return new OverviewContent(
        new OverviewContent.Sources(
            new OverviewLoads(campaigns, overview, situations),
            List.of(other),
            tasks,
            platforms,
            tenants.current()),
        new OverviewWords(
            new MetricText(catalogue, Locale.ENGLISH),
            (key, values) -> UI.getCurrent().getTranslation(key, values)),
        metric -> {});
  }

  private static void assertFailed(Component part, String sentence) {
    assertThat(text(_get(part, ProblemPanel.class)))
        .contains(sentence)
        .containsPattern("Id [0-9a-f]{32}")
        .doesNotContain("What you see is from");
  }

  private static void tryAgain(ProblemPanel problem) {
    _click(_get(problem, Button.class, spec -> spec.withText("Try again")));
  }

  private static List<ProblemPanel> problems() {
    return _find(ProblemPanel.class);
  }

  private static void chooseFirst() {
    CampaignGrid grid = _get(CampaignGrid.class);
    grid.getSelectionModel().selectFromClient(GridKt._get(grid, 0));
    settle();
  }

  private static void go(String address) {
    Location location = new Location(address);
    UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    settle();
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }

  private InsightsFixture withEverything() {
    if (everything == null) {
      everything =
          new InsightsFixture(provisioning, currentTenant, Marts.days(12, 3)).withCreatives();
      PlaceMarts.fill(
          InsightsTest.OwnDatabase.DATABASE.dbt(), everything.people().tenant().value());
    }
    return everything;
  }
}
