package io.tallawah.bench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.tallawah.process.Folders;
import io.tallawah.process.Installation;
import io.tallawah.process.Readiness;
import io.tallawah.testing.SystemBrowser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a person waits for in the campaign grid of the demo, in a real browser: from the key to the
 * new rows on screen, and from the key to the next frame (INP), for sort, filter, page and search.
 * {@code -Dbench.url} and {@code -Dbench.password} name a product that runs already.
 */
@Bench
class InteractionBench {

  private static final int TIMES = Integer.getInteger("bench.times", 40);
  private static final String PASSWORD =
      System.getProperty("bench.password", "sturdy-and-fearless-42");
  private static final double ROWS_MILLIS = 300;
  private static final double INP_MILLIS = 200;
  private static final int PAGES = 8;

  private final Path folder = Path.of("target", "bench", "interaction").toAbsolutePath();
  private @Nullable Process server;

  @Test
  void interactions(BenchTable table) throws Exception {
    String url = System.getProperty("bench.url");
    String root = url == null ? start() : url;
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    try (SystemBrowser chromium = SystemBrowser.launch()) {
      Page page = signIn(chromium, root);
      InteractionMeter meter = grid(page, root, "campaigns?compare=previous");
      note(table, "sort", meter.measure(TIMES, i -> sort(page, i)));
      openFilter(page);
      note(table, "filter", meter.measure(TIMES, i -> press(page, "Enter")));
      note(table, "page", pages(page, root));
      InteractionMeter search = grid(page, root, "campaigns");
      press(page, "/");
      InteractionMeter.Measured typed = search.measure(TIMES, i -> type(page, i));
      table.row("search, last key to new rows on screen", "ms", typed.rows());
    }
  }

  @AfterEach
  void stop() throws Exception {
    if (server != null) {
      server.destroy();
      server.waitFor(2, TimeUnit.MINUTES);
      Folders.delete(folder);
    }
  }

  private String start() throws Exception {
    Folders.delete(folder);
    Files.createDirectories(folder);
    Installation product =
        Installation.on(
            folder.resolve("home"),
            Map.of("TALLAWAH_DEMO", "true", "TALLAWAH_DEMO_PASSWORD", PASSWORD));
    Process started = product.start("serve");
    server = started;
    Readiness.await(product, started, Duration.ofMinutes(15));
    return product.url();
  }

  private static Page signIn(SystemBrowser chromium, String root) {
    Page page =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))
            .newPage();
    page.navigate(root + "/campaigns");
    page.getByLabel("E-mail").fill("owner@blue-mountain.example");
    page.locator("vaadin-password-field input").fill(PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    assertThat(page.locator("vaadin-grid.campaign-grid")).isVisible();
    return page;
  }

  private static InteractionMeter grid(Page page, String root, String address) {
    page.navigate(root + "/" + address);
    assertThat(page.locator("vaadin-grid.campaign-grid .name-text").first()).isVisible();
    assertThat(page.locator(".stale")).hasCount(0);
    return new InteractionMeter(page);
  }

  /** By the header: the other way round, and every fourth time by the next column. */
  private static void sort(Page page, int i) {
    if (i == 0) {
      enter(page);
      press(page, "ArrowDown");
      press(page, "ArrowRight");
      press(page, "ArrowRight");
    }
    if (i % 4 == 0 && i < 28) {
      press(page, "ArrowRight");
    }
    press(page, "Space");
  }

  private static void openFilter(Page page) {
    page.locator(".filter-bar vaadin-menu-bar-button:not([hidden])").first().focus();
    press(page, "Enter");
    page.locator("vaadin-menu-bar-item").first().waitFor();
    page.locator(
            "vaadin-menu-bar-item",
            new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*Platform")))
        .first()
        .focus();
    press(page, "ArrowRight");
    page.locator(
            "vaadin-menu-bar-item", new Page.LocatorOptions().setHasText(Pattern.compile("Meta")))
        .first()
        .focus();
  }

  /** Down the ads from the top, anew when some pages have been looked at. */
  private static InteractionMeter.Measured pages(Page page, String root) {
    InteractionMeter.Measured all = new InteractionMeter.Measured(Samples.of(), Samples.of());
    for (int done = 0; done < TIMES; done += PAGES) {
      InteractionMeter meter = grid(page, root, "campaigns?level=ad");
      enter(page);
      press(page, "Tab");
      press(page, "PageDown"); // to the last row on screen
      all = all.and(meter.measure(PAGES, i -> press(page, "PageDown")));
    }
    return all;
  }

  private static void type(Page page, int i) {
    if (i % 2 == 0) {
      page.keyboard().type("cold");
    } else {
      press(page, "Control+a");
      press(page, "Delete");
    }
  }

  /** The focus goes to the first header, as by Tab. */
  private static void enter(Page page) {
    page.locator("vaadin-grid.campaign-grid")
        .evaluate("grid => grid.shadowRoot.querySelector('#table').focus()");
  }

  private static void press(Page page, String key) {
    page.keyboard().press(key);
  }

  private static void note(BenchTable table, String name, InteractionMeter.Measured measured) {
    limit(table, ROWS_MILLIS, name + ", key to new rows on screen", measured.rows());
    if (measured.interactions().count() > 0) {
      limit(table, INP_MILLIS, name + ", key to next frame", measured.interactions());
    }
  }

  private static void limit(BenchTable table, double limit, String name, Samples millis) {
    table.atMost(1, millis.p95() / limit, "%s, of %.0f ms".formatted(name, limit), "ms", millis);
  }
}
