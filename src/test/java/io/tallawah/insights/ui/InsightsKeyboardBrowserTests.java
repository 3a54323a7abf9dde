package io.tallawah.insights.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.tallawah.testing.Axe;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The grid by keyboard alone, and the screens of insights in the hand. */
class InsightsKeyboardBrowserTests extends InsightsBrowserTest {

  private static final int MOST_CELLS = 20;

  @Test
  void theGridIsFilteredSortedArrangedAndReadByKeyboardAlone() {
    BrowserTab tab = tab(new Browser.NewContextOptions().setViewportSize(1440, 900));
    Page page = tab.page();
    GridOnScreen grid = new GridOnScreen(page);
    tab.open("campaigns?" + BrowserTab.DAYS + "&account=100,555");

    tab.press("/");
    page.keyboard().type("Brand");
    tab.awaitAddress("q=Brand");
    assertThat(grid.rows()).isNotEmpty().allMatch(row -> row.name().startsWith("Brand"));
    tab.press("Control+a");
    tab.press("Delete");
    assertThat(page).not().hasURL(java.util.regex.Pattern.compile("q=Brand"));
    tab.settle();

    tab.tabTo(page.locator(".filter-bar vaadin-menu-bar-button"));
    tab.press("Enter");
    byArrows(tab, "Status");
    tab.press("ArrowRight");
    byArrows(tab, "Active");
    tab.press("Enter");
    tab.awaitAddress("status=active");
    tab.press("Escape");
    tab.press("Escape");
    assertThat(page.locator("vaadin-menu-bar-overlay[opened]")).hasCount(0);

    tab.tabTo(page.locator(".column-chooser"));
    tab.press("Enter");
    Locator dialog = page.locator(".columns-dialog");
    assertThat(page.locator(".columns-choice")).isVisible();
    tab.tabTo(dialog.locator("vaadin-checkbox", text("Reach")));
    tab.press("Space");
    tab.tabTo(dialog.locator("vaadin-button", text("Show these")));
    tab.press("Enter");
    assertThat(page.locator("vaadin-grid-sorter", pageText("Reach"))).isVisible();
    assertThat(tab.hasFocus(page.locator(".column-chooser"))).isTrue();

    tab.tabTo(grid.grid());
    tab.press("ArrowDown");
    for (int i = 0; i < MOST_CELLS && !grid.focused().startsWith("Clicks"); i++) {
      tab.press("ArrowRight");
    }
    tab.press("Space");
    tab.awaitAddress("sort=-clicks");
    tab.press("Space");
    tab.awaitAddress("sort=clicks");
    tab.press("Space");
    tab.awaitAddress("sort=-clicks");

    tab.press("Tab");
    tab.press("Home");
    tab.press("ArrowDown");
    tab.press("Space");
    Locator details = page.locator(".campaign-details");
    assertThat(details).isVisible();
    tab.settle();
    assertThat(details).containsText("Day by day");
    tab.press("Escape");
    assertThat(details).isHidden();
    tab.awaitFocus(grid.grid());

    String second = grid.focused();
    tab.press("PageDown");
    tab.settle();
    assertThat(grid.focused()).as("further down").isNotEmpty().isNotEqualTo(second);
    page.context().close();
  }

  @Test
  void onAPhoneNothingGoesSidewaysAndCampaignsAreFilteredReadAndDrilled() {
    for (int width : new int[] {360, 390}) {
      BrowserTab tab = tab(phone(width));
      for (String screen : List.of("", "campaigns", "creatives", "map", "exports")) {
        tab.open(screen + "?" + BrowserTab.DAYS + "&compare=previous");
        assertThat(tab.page().evaluate("document.documentElement.scrollWidth"))
            .as("%s at %d", screen, width)
            .isEqualTo(width);
      }
      tab.page().context().close();
    }
    BrowserTab tab = tab(phone(390));
    Page page = tab.page();
    tab.open("campaigns?" + BrowserTab.DAYS);
    tab.choose(".filter-bar", "Platform", "Meta");
    tab.awaitAddress("platform=meta");
    tab.leaveMenu();
    Locator first = page.locator("vaadin-grid.campaign-list .two-lines").first();
    first.tap();
    Locator details = page.locator(".campaign-details");
    assertThat(details).isVisible();
    tab.settle();
    details.locator(".details-links a").first().click();
    tab.awaitAddress("level=adset");
    assertThat(tab.parameter("platform")).contains("meta");

    page.locator(".bottom-bar a", pageText("Map")).tap();
    tab.awaitAddress("/map");
    Locator region = page.locator("tallawah-map path[aria-label^='Saint James']").first();
    tap(page, region);
    tab.awaitAddress("region=JM-08");
    assertThat(page.locator("h2", pageText("Saint James by week"))).isVisible();
    tap(page, region);
    tab.awaitAddress("/campaigns");
    BigDecimal total = tab.api("campaigns").path("totals").get(0).path("spend").decimalValue();
    assertThat(GridOnScreen.number(page.locator(".list-totals .figure").first().innerText()))
        .isEqualByComparingTo(total);
    page.context().close();
  }

  @Test
  void onAPhoneTheStripOpensTheRatesAndTimeZonesThatAWideOneShows() {
    BrowserTab wide = tab(new Browser.NewContextOptions().setViewportSize(1440, 900));
    String address = "campaigns?" + BrowserTab.DAYS + "&currency=reporting";
    wide.open(address);
    String rates = wide.page().locator(".account-strip").innerText();
    assertThat(rates).contains("USD", "JMD");
    assertThat(wide.page().locator(".strip-more")).isHidden();
    wide.page().context().close();
    for (int width : new int[] {360, 768}) {
      BrowserTab tab = tab(phone(width));
      Page page = tab.page();
      tab.open(address);
      Locator zone = page.locator(".frame-strip > span.wide-only");
      assertThat(zone).isHidden();
      assertThat(page.locator(".account-strip")).isHidden();
      Locator more = page.locator(".strip-more");
      assertThat(more.boundingBox().height).isGreaterThanOrEqualTo(24);
      more.tap();
      assertThat(zone).hasText("America/Jamaica");
      assertThat(zone).isVisible();
      assertThat(page.locator(".account-strip")).hasText(rates);
      assertThat(page.locator(".account-strip")).isVisible();
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
      assertThat(Axe.faults(page)).isEmpty();
      page.context().close();
    }
  }

  @Test
  void aMapThatIsZoomedMovesByButtonsUnderAFingerAndShowsWhatIsChosen() {
    BrowserTab tab = tab(phone(390));
    Page page = tab.page();
    tab.open("map?" + BrowserTab.DAYS);
    Locator moves = page.locator(".map-move");
    Locator middle = region(page, "Clarendon");
    assertThat(moves).isHidden();
    assertThat(isSeen(page, region(page, "Saint Thomas"))).isTrue();
    zoomIn(tab);
    assertThat(moves).isVisible();
    double before = middle.boundingBox().x;
    moves.locator("[aria-label='Move the map to the left']").tap();
    page.waitForCondition(() -> middle.boundingBox().x > before + 20);
    moves.locator("[aria-label='Show the whole map']").tap();
    assertThat(moves).isHidden();
    assertThat(isSeen(page, region(page, "Saint Thomas"))).isTrue();
    page.context().close();
  }

  @Test
  void arrowsOnAZoomedMapBringTheRegionIntoView() {
    BrowserTab tab = tab(new Browser.NewContextOptions().setViewportSize(1440, 900));
    Page page = tab.page();
    tab.open("map?" + BrowserTab.DAYS);
    zoomIn(tab);
    region(page, "Clarendon").focus();
    for (String key : List.of("Home", "End", "ArrowRight", "ArrowRight", "ArrowLeft", "ArrowUp")) {
      tab.press(key);
      tab.settle();
      page.waitForCondition(() -> isSeen(page, page.locator("tallawah-map path:focus")));
    }
    for (String chosen : List.of("JM-03", "JM-10")) {
      page.evaluate("id => { document.querySelector('tallawah-map').chosen = id; }", chosen);
      page.waitForCondition(
          () -> isSeen(page, page.locator("tallawah-map path[aria-pressed=true]")));
    }
    page.context().close();
  }

  @Test
  void whatMovesAMapWhileItZoomsComesAfterTheZoom() {
    BrowserTab tab = tab(new Browser.NewContextOptions().setViewportSize(1440, 900));
    Page page = tab.page();
    tab.open("map?" + BrowserTab.DAYS);
    region(page, "Clarendon").focus();
    tab.press("End");
    tab.settle();
    double before = region(page, "Kingston").boundingBox().width;
    page.evaluate(
        """
        () => {
          const map = document.querySelector('tallawah-map');
          const [more] = map.querySelectorAll('.map-zoom button');
          more.click();
          more.click();
          const key = new KeyboardEvent('keydown', { key: 'Home', bubbles: true });
          map.querySelector('path:focus').dispatchEvent(key);
        }\
        """);
    Locator focused = page.locator("tallawah-map path:focus");
    assertThat(focused).hasAttribute("aria-label", java.util.regex.Pattern.compile("^Kingston"));
    page.waitForCondition(() -> focused.boundingBox().width > 3 * before && isSeen(page, focused));
    page.context().close();
  }

  private static void zoomIn(BrowserTab tab) {
    for (int i = 0; i < 2; i++) {
      tab.page().locator(".map-zoom button").first().click();
      tab.page()
          .waitForFunction("() => !document.querySelector('tallawah-map .leaflet-zoom-anim')");
      tab.settle();
    }
  }

  private static Locator region(Page page, String name) {
    return page.locator("tallawah-map path[aria-label^='" + name + "']").first();
  }

  /** Whether its middle is on the map's own part of the screen. */
  private static boolean isSeen(Page page, Locator region) {
    BoundingBox map = page.locator("tallawah-map").boundingBox();
    BoundingBox box = region.boundingBox();
    double x = box.x + box.width / 2;
    double y = box.y + box.height / 2;
    return box.width > 2
        && x > map.x
        && x < map.x + map.width
        && y > map.y
        && y < map.y + map.height;
  }

  private static Browser.NewContextOptions phone(int width) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, width == 360 ? 800 : 844)
        .setHasTouch(true)
        .setIsMobile(true);
  }

  private BrowserTab tab(Browser.NewContextOptions options) {
    return tab(options, "analyst");
  }

  /** Near its corner: the middle of a slanting region may lie on its border. */
  private static void tap(Page page, Locator region) {
    BoundingBox box = region.boundingBox();
    page.touchscreen().tap(box.x + 0.8 * box.width, box.y + 0.8 * box.height);
  }

  /** Goes down a menu to an entry. */
  private static void byArrows(BrowserTab tab, String entry) {
    Locator item =
        tab.page()
            .locator(
                "vaadin-menu-bar-item",
                new Page.LocatorOptions()
                    .setHasText(java.util.regex.Pattern.compile("^\\s*" + entry)))
            .first();
    for (int i = 0; i < MOST_CELLS && !tab.hasFocus(item); i++) {
      tab.press("ArrowDown");
    }
    assertThat(tab.hasFocus(item)).as("by arrows to %s", entry).isTrue();
  }

  private static Locator.LocatorOptions text(String text) {
    return new Locator.LocatorOptions().setHasText(text);
  }

  private static Page.LocatorOptions pageText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
