package io.tallawah.bench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.tallawah.testing.SystemBrowser;
import java.util.regex.Pattern;

/** What people do in the campaign grid by keyboard in a real browser, each measured many times. */
final class GridInteractions {

  private static final double INP_MILLIS = 200;
  private static final int PAGES = 8;

  private final Page page;
  private final String root;
  private final int times;

  private GridInteractions(Page page, String root, int times) {
    this.page = page;
    this.root = root;
    this.times = times;
  }

  /** Signs in somebody who may see campaigns. */
  static GridInteractions begin(
      SystemBrowser chromium, String root, String email, String password, int times) {
    Page page =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))
            .newPage();
    page.navigate(root + "/campaigns");
    page.getByLabel("E-mail").fill(email);
    page.locator("vaadin-password-field input").fill(password);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    assertThat(page.locator("vaadin-app-layout")).isVisible();
    return new GridInteractions(page, root, times);
  }

  /** Other orders, then a filter on and off, at an address of the grid. */
  void orderAndFilter(BenchTable table, String address, double rowsMillis) {
    InteractionMeter meter = grid(address);
    note(table, rowsMillis, "sort", meter.measure(times, this::sort));
    openFilter();
    note(table, rowsMillis, "filter", meter.measure(times, i -> press("Enter")));
  }

  /** Down the rows from the top, anew when some pages have been looked at. */
  void pages(BenchTable table, String address, double rowsMillis) {
    InteractionMeter.Measured all = new InteractionMeter.Measured(Samples.of(), Samples.of());
    for (int done = 0; done < times; done += PAGES) {
      InteractionMeter meter = grid(address);
      enter();
      press("Tab");
      press("PageDown"); // to the last row on screen
      all = all.and(meter.measure(PAGES, i -> press("PageDown")));
    }
    note(table, rowsMillis, "page", all);
  }

  /** A word that finds some, and none. */
  void search(BenchTable table, String address) {
    InteractionMeter meter = grid(address);
    press("/");
    table.row(
        "search, last key to new rows on screen", "ms", meter.measure(times, this::type).rows());
  }

  private InteractionMeter grid(String address) {
    page.navigate(root + "/" + address);
    assertThat(page.locator("vaadin-grid.campaign-grid .name-text").first()).isVisible();
    assertThat(page.locator(".stale")).hasCount(0);
    return new InteractionMeter(page);
  }

  /** By the header: the other way round, and every fourth time by the next column. */
  private void sort(int i) {
    if (i == 0) {
      enter();
      press("ArrowDown");
      press("ArrowRight");
      press("ArrowRight");
    }
    if (i % 4 == 0 && i < 28) {
      press("ArrowRight");
    }
    press("Space");
  }

  private void openFilter() {
    page.locator(".filter-bar vaadin-menu-bar-button:not([hidden])").first().focus();
    press("Enter");
    page.locator("vaadin-menu-bar-item").first().waitFor();
    item("^\\s*Platform").focus();
    press("ArrowRight");
    item("Meta").focus();
  }

  private Locator item(String words) {
    return page.locator(
            "vaadin-menu-bar-item", new Page.LocatorOptions().setHasText(Pattern.compile(words)))
        .first();
  }

  private void type(int i) {
    if (i % 2 == 0) {
      page.keyboard().type("cold");
    } else {
      press("Control+a");
      press("Delete");
    }
  }

  /** The focus goes to the first header, as by Tab. */
  private void enter() {
    page.locator("vaadin-grid.campaign-grid")
        .evaluate("grid => grid.shadowRoot.querySelector('#table').focus()");
  }

  private void press(String key) {
    page.keyboard().press(key);
  }

  private static void note(
      BenchTable table, double rowsMillis, String name, InteractionMeter.Measured measured) {
    limit(table, rowsMillis, name + ", key to new rows on screen", measured.rows());
    if (measured.interactions().count() > 0) {
      limit(table, INP_MILLIS, name + ", key to next frame", measured.interactions());
    }
  }

  private static void limit(BenchTable table, double limit, String name, Samples millis) {
    table.atMost(1, millis.p95() / limit, "%s, of %.0f ms".formatted(name, limit), "ms", millis);
  }
}
