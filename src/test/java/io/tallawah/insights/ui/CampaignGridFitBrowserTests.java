package io.tallawah.insights.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The campaign grid in a real browser has room for what it shows, on a laptop and in the hand. */
class CampaignGridFitBrowserTests extends InsightsBrowserTest {

  private static final Path PICTURES = Path.of("target", "screenshots");

  @Test
  void onALaptopTheUsualColumnsOfOneCurrencyFitBesideTheMenu() {
    BrowserTab tab = tab(new Browser.NewContextOptions().setViewportSize(1440, 900), "viewer");
    Page page = tab.page();
    tab.open("campaigns?platform=google&" + BrowserTab.DAYS);
    Locator grid = page.locator("vaadin-grid.campaign-grid");
    assertThat(grid).isVisible();
    tab.settle();
    assertThat(
            (Integer) grid.evaluate("grid => grid.$.table.scrollWidth - grid.$.table.clientWidth"))
        .isZero();
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("campaigns-fit.png")));
    page.context().close();
  }

  @Test
  void inTheHandAChangeStandsBelowTheFigureThatItIsOf() {
    BrowserTab tab =
        tab(
            new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true),
            "viewer");
    Page page = tab.page();
    tab.open("campaigns?from=2026-10-16&to=2026-10-30&compare=previous");
    Locator row = page.locator("vaadin-grid.campaign-list .two-lines").first();
    assertThat(row.locator(".delta")).isVisible();
    tab.settle();
    BoundingBox spend = row.locator(".figure").boundingBox();
    BoundingBox change = row.locator(".delta").boundingBox();
    BoundingBox brought = row.locator(".second:visible").boundingBox();
    assertThat(change.y).as("below the spend").isGreaterThanOrEqualTo(spend.y + spend.height - 1);
    assertThat(change.x + change.width).isEqualTo(spend.x + spend.width);
    assertThat(brought.x + brought.width).as("beside the status").isLessThan(spend.x);
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("campaigns-phone.png")));
    page.context().close();
  }
}
