package io.tallawah.insights.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import io.tallawah.testing.Axe;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * A chart of chosen rows in a real browser: beside the grid, in the hand, by keyboard, in the dark.
 */
class RowChartBrowserTests extends InsightsBrowserTest {

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final String HEROES = "National Heroes Day";

  @Test
  void theChartStandsAboveTheGridAndItsMarksAreReachedByKeyboard() {
    BrowserTab tab = tab(new Browser.NewContextOptions().setViewportSize(1440, 900), "analyst");
    Page page = tab.page();
    tab.open("campaigns?" + BrowserTab.DAYS);
    page.locator(".row-chart-begin").click();
    pick(tab, "vaadin-grid.campaign-grid", 3);
    page.locator(".row-chart-show").click();
    assertThat(page.locator(".row-chart tallawah-chart svg")).isVisible();
    tab.settle();
    BoundingBox panel = page.locator(".row-chart").boundingBox();
    BoundingBox grid = page.locator("vaadin-grid.campaign-grid").boundingBox();
    assertThat(panel.y + panel.height).as("above the grid").isLessThanOrEqualTo(grid.y);
    assertThat(grid.height).as("of which rows are seen").isGreaterThan(120);

    tab.tabTo(page.locator(".chart-mark", new Page.LocatorOptions().setHasText(HEROES)));
    Locator tip = page.locator(".row-chart tallawah-chart > div", withText(HEROES));
    assertThat(tip.last()).isVisible();
    assertThat(Axe.faults(page)).isEmpty();
    picture(page, "row-chart-wide-light");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    tab.settle();
    assertThat(Axe.faultsOfContrast(page)).isEmpty();
    picture(page, "row-chart-wide-dark");

    page.locator(".row-chart-close").click();
    assertThat(page.locator(".row-chart")).hasCount(0);
    tab.awaitFocus(page.locator(".row-chart-show"));
    page.context().close();
  }

  @Test
  void inTheHandTheChartTakesTheWholeScreenAndGivesItBack() {
    BrowserTab tab =
        tab(
            new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true),
            "analyst");
    Page page = tab.page();
    tab.open("campaigns?" + BrowserTab.DAYS);
    page.locator(".row-chart-begin").tap();
    pick(tab, "vaadin-grid.campaign-list", 2);
    page.locator(".row-chart-show").tap();
    assertThat(page.locator(".row-chart tallawah-chart svg")).isVisible();
    tab.settle();
    assertThat(page.locator(".chart-key li")).hasCount(2);
    String first = page.locator(".chart-key li").first().innerText();
    assertThat(page.locator("tallawah-chart svg text", withText(first.substring(0, 5))))
        .hasCount(0);
    BoundingBox panel = page.locator(".row-chart").boundingBox();
    BoundingBox strip = page.locator(".frame-strip").boundingBox();
    assertThat(panel.width).isEqualTo(390);
    assertThat(panel.y).as("below the frame").isGreaterThanOrEqualTo(strip.y + strip.height);
    assertThat(page.locator("vaadin-grid.campaign-list")).isHidden();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    assertThat(Axe.faults(page)).isEmpty();
    picture(page, "row-chart-phone");
    page.locator(".row-chart-notes vaadin-details-summary").tap();
    page.locator(".row-chart .note-new").tap();
    assertThat(page.locator(".note-form .note-text")).isVisible();
    picture(page, "row-chart-phone-note");
    page.locator(".row-chart-close").tap();
    assertThat(page.locator("vaadin-grid.campaign-list")).isVisible();
    page.context().close();
  }

  private static void pick(BrowserTab tab, String grid, int count) {
    Locator boxes = tab.page().locator(grid + " vaadin-checkbox:visible");
    for (int i = 0; i < count; i++) {
      boxes.nth(i).click();
      tab.settle();
    }
  }

  private static Page.LocatorOptions withText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }
}
