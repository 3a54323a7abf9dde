package io.tallawah.insights.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.tallawah.jobs.internal.JobLoop;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The ways people go through the screens of insights, and that figures stay the same on them. */
class InsightsJourneysBrowserTests extends InsightsBrowserTest {

  private static final List<String> BLANKS = List.of("–", "not yet");

  @Autowired private JobLoop jobs;

  private BrowserTab tab;
  private Page page;
  private GridOnScreen grid;

  @BeforeAll
  void signIn() {
    tab = tab(new Browser.NewContextOptions().setViewportSize(1440, 900), "analyst");
    page = tab.page();
    grid = new GridOnScreen(page);
  }

  @Test
  void filteredComparedAndDrilledTheFiguresAreThoseOfTheApi() {
    tab.open("campaigns?" + BrowserTab.DAYS);
    tab.choose(".filter-bar", "Account", "Account 100");
    tab.awaitAddress("account=100");
    tab.leaveMenu();
    page.locator("#compare").click();
    page.locator(".compare-choice", text("Days before")).click();
    tab.awaitAddress("compare=previous");
    assertThat(page.locator(".chip")).containsText("Account: Account 100");
    assertThat(page.locator(".comparison-note")).containsText("Compared with 1 – 15 Oct 2026");
    List<GridOnScreen.Row> campaigns = grid.rows();
    isWhatTheApiSays("campaigns", "campaign_name", campaigns);

    GridOnScreen.Row first = campaigns.getFirst();
    below("Ad sets of " + first.name());
    tab.awaitAddress("level=adset");
    assertThat(heading("Ad sets")).isVisible();
    assertThat(grid.total("JMD")).isEqualTo(first.spend());
    assertThat(page.locator(".breadcrumb li"))
        .containsText(new String[] {"All campaigns", "Account 100", first.name()});
    List<GridOnScreen.Row> sets = grid.rows();
    isWhatTheApiSays("adsets", "adset_name", sets);

    GridOnScreen.Row set =
        sets.stream().filter(row -> !row.name().startsWith("Above")).findFirst().orElseThrow();
    below("Ads of " + set.name());
    tab.awaitAddress("level=ad(&|$)");
    assertThat(heading("Ads")).isVisible();
    assertThat(grid.total("JMD")).isEqualTo(set.spend());
    isWhatTheApiSays("ads", "ad_name", grid.rows());

    page.locator(".breadcrumb a", text(first.name())).click();
    tab.awaitAddress("level=adset");
    assertThat(grid.rows()).isEqualTo(sets);
    page.locator(".breadcrumb a", text("Account 100")).click();
    assertThat(heading("Campaigns")).isVisible();
    tab.settle();
    assertThat(tab.parameter("compare")).contains("previous");
    assertThat(grid.rows()).isEqualTo(campaigns);
    page.goBack();
    tab.awaitAddress("level=adset");
    assertThat(grid.rows()).isEqualTo(sets);
  }

  @Test
  void aFileAskedForByTheButtonHoldsWhatTheApiSaysOfTheSameState() throws IOException {
    tab.open(
        "campaigns?"
            + BrowserTab.DAYS
            + "&platform=meta&compare=previous&sort=name&currency=native");
    tab.choose(".export-menu", "CSV, all rows");
    Locator note = page.locator(".export-note");
    assertThat(note).containsText("waiting");
    jobs.turn();
    Locator link = note.locator(".export-file");
    assertThat(link).isVisible();
    Download file = page.waitForDownload(link::click);
    assertThat(file.suggestedFilename()).endsWith(".csv");
    List<CSVRecord> rows = records(file);
    JsonNode said = tab.api("campaigns");
    assertThat(rows)
        .hasSize(said.path("page").path("rows").asInt())
        .hasSize(said.path("rows").size());
    for (int i = 0; i < rows.size(); i++) {
      CSVRecord row = rows.get(i);
      JsonNode same = said.path("rows").get(i);
      assertThat(row.get("Campaign id")).isEqualTo(same.path("campaign_id").asString());
      isTheSame(row.get("Spend"), same.path("spend"));
      isTheSame(row.get("Spend, before"), same.path("previous").path("spend"));
      isTheSame(row.get("Conversions"), same.path("conversions"));
    }
    for (JsonNode totals : said.path("totals")) {
      BigDecimal sum =
          rows.stream()
              .filter(row -> row.get("Currency").equals(totals.path("currency").asString()))
              .map(row -> row.get("Spend"))
              .filter(spend -> !BLANKS.contains(spend))
              .map(BigDecimal::new)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum)
          .as("%s of %s", totals, rows.getFirst())
          .isEqualByComparingTo(totals.path("spend").decimalValue());
    }
    note.getByRole(AriaRole.BUTTON).click();
    assertThat(note).isHidden();
  }

  @Test
  void aRegionsSpendOnTheMapIsThatOfItsCampaigns() {
    tab.open("map?" + BrowserTab.DAYS + "&metric=spend&shown=value");
    Locator region = region("Saint Andrew");
    BigDecimal spend = spend(region);
    BoundingBox box = region.boundingBox();
    page.mouse().click(box.x + 0.8 * box.width, box.y + 0.8 * box.height);
    tab.awaitAddress("region=JM-02");
    assertThat(heading("Campaigns")).isVisible();
    assertThat(page.locator(".chip")).containsText("Region: Saint Andrew");
    assertThat(grid.total("JMD")).isEqualByComparingTo(spend);
    isWhatTheApiSays("campaigns", "campaign_name", grid.rows());

    page.goBack();
    assertThat(heading("Map")).isVisible();
    tab.settle();
    Locator entry = page.locator("tallawah-map path[tabindex='0']").first();
    tab.tabTo(entry);
    tab.press("End");
    tab.settle();
    tab.press("Home");
    tab.settle();
    for (int i = 0; i < 14 && !tab.hasFocus(region); i++) {
      tab.press(i % 4 == 3 ? "ArrowUp" : "ArrowRight");
      tab.settle();
    }
    assertThat(tab.hasFocus(region)).as("by arrows to Saint Andrew").isTrue();
    assertThat(tab.parameter("region")).contains("JM-02");
    tab.press("Enter");
    assertThat(heading("Campaigns")).isVisible();
    tab.settle();
    assertThat(grid.total("JMD")).isEqualByComparingTo(spend);
  }

  private void isWhatTheApiSays(String path, String name, List<GridOnScreen.Row> shown) {
    JsonNode said = tab.api(path);
    List<GridOnScreen.Row> rows = new ArrayList<>();
    for (JsonNode row : said.path("rows")) {
      rows.add(
          new GridOnScreen.Row(
              row.path("remainder").asBoolean(false)
                  ? "Above its " + (path.equals("ads") ? "ads" : "ad sets")
                  : row.path(name).asString(),
              row.path("spend").isNull() ? null : row.path("spend").decimalValue()));
    }
    assertThat(shown).hasSizeGreaterThanOrEqualTo(Math.min(4, rows.size()));
    assertThat(shown)
        .usingElementComparator((one, other) ->
            one.name().equals(other.name())
                ? Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder())
                    .compare(one.spend(), other.spend())
                : 1)
        .isEqualTo(rows.subList(0, shown.size()));
    for (JsonNode totals : said.path("totals")) {
      assertThat(grid.total(totals.path("currency").asString()))
          .isEqualByComparingTo(totals.path("spend").decimalValue());
    }
  }

  private static void isTheSame(String written, JsonNode said) {
    if (!said.isNumber()) {
      assertThat(BLANKS).contains(written);
    } else {
      assertThat(new BigDecimal(written)).isEqualByComparingTo(said.decimalValue());
    }
  }

  /** Lines that begin with # say what the rows are. */
  private static List<CSVRecord> records(Download file) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file.path())) {
      String table =
          lines
              .lines()
              .map(line -> line.replace("\uFEFF", ""))
              .filter(line -> !line.startsWith("#") && !line.startsWith("\"#"))
              .collect(Collectors.joining("\r\n"));
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(new java.io.StringReader(table))
          .getRecords();
    }
  }

  private void below(String label) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(label).setExact(true))
        .click();
  }

  private Locator region(String name) {
    return page.locator("tallawah-map path[aria-label^='" + name + "']").first();
  }

  private static BigDecimal spend(Locator region) {
    return GridOnScreen.number(String.valueOf(region.getAttribute("aria-label")));
  }

  private Locator heading(String name) {
    return page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true).setLevel(1));
  }

  private static Page.LocatorOptions text(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
