package io.tallawah.insights.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.InsightsTest;
import io.tallawah.insights.Marts;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.SharedBrowser;
import io.tallawah.testing.SystemBrowser;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The grid of a tenant that spends hundreds of millions, and of one that doesn't: no figure is cut,
 * and a day that has figures alone is to be seen.
 */
@InsightsTest
@ExtendWith(SharedBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GridFiguresBrowserTests {

  private static final String MONTH = "campaigns?from=2026-10-01&to=2026-10-30&currency=native";
  private static final String COMPARED =
      "campaigns?from=2026-10-16&to=2026-10-30&currency=native&compare=previous"
          + "&columns=spend,impressions,clicks,conversions,conversion_value,ctr,cpc,roas";
  private static final BigDecimal LARGE = BigDecimal.valueOf(1_000);
  private static final int WIDE = 1440;
  private static final int PHONE = 390;

  /** Texts of the cells whose figures are wider than they are. */
  private static final String CUT =
      """
      grid => [...grid.querySelectorAll('vaadin-grid-cell-content')]
        .filter(cell => cell.querySelector('.figure, .delta') && cell.offsetWidth > 0
          && cell.scrollWidth > cell.clientWidth)
        .map(cell => cell.innerText)\
      """;

  private static final String WIDTHS =
      """
      grid => [...grid.querySelectorAll('vaadin-grid-column')]
        .filter(column => !column.hidden).map(column => column.width)\
      """;

  /** Takes away what columns have because of their figures. */
  private static final String AS_USUAL =
      """
      grid => grid.querySelectorAll('vaadin-grid-column').forEach(column =>
        column.width = column.width.replace(/^max\\((\\d+px).*/, '$1'))\
      """;

  /** How wide what is drawn of each row's course is. */
  private static final String COURSES =
      """
      grid => [...grid.querySelectorAll('.spark path')]
        .filter(path => path.getAttribute('d')).map(path => path.getBBox().width)\
      """;

  @Autowired private Provisioning provisioning;
  @Autowired private CurrentTenant currentTenant;
  @LocalServerPort private int port;

  private SystemBrowser chromium;
  private BrowserTab large;

  @BeforeAll
  void figures(SystemBrowser shared) {
    chromium = shared;
    large = tab(Marts.days(24, 3).stream().map(GridFiguresBrowserTests::large));
  }

  @AfterAll
  void close() {
    chromium.browser().contexts().forEach(BrowserContext::close);
  }

  @Test
  void noFigureOfALargeTenantIsCut() {
    large.page().setViewportSize(WIDE, 900);
    for (String address : List.of(MONTH, COMPARED, MONTH + "&group=platform")) {
      large.open(address);
      for (String density : List.of("compact", "comfortable")) {
        large.page().evaluate("it => document.documentElement.dataset.density = it", density);
        large.settle();
        assertThat(texts(grid(large).evaluate(CUT))).as(density + " " + address).isEmpty();
      }
    }
    grid(large).evaluate(AS_USUAL);
    assertThat(texts(grid(large).evaluate(CUT))).as("as wide as usual").isNotEmpty();
  }

  @Test
  void onAPhoneNoFigureOfALargeTenantIsCut() {
    large.page().setViewportSize(PHONE, 844);
    large.open(MONTH);
    assertThat(large.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
    Locator list = large.page().locator("vaadin-grid.campaign-list");
    assertThat(texts(list.evaluate(CUT))).isEmpty();
  }

  @Test
  void theColumnsOfASmallTenantAreAsWideAsUsual() {
    BrowserTab small =
        tab(Marts.days(6, 3).stream().filter(day -> day.campaign().id().equals("9005")).limit(5));
    small.open(MONTH);
    assertThat(texts(grid(small).evaluate(CUT))).isEmpty();
    assertThat(texts(grid(small).evaluate(WIDTHS))).allMatch(width -> width.matches("\\d+px"));
  }

  @Test
  void aDayThatHasFiguresAloneIsSeenInACourseAndInAChart() {
    large.page().setViewportSize(WIDE, 900);
    large.open(MONTH + "&platform=google"); // of which one campaign ran on one day
    assertThat(texts(grid(large).evaluate(COURSES)))
        .isNotEmpty()
        .allMatch(width -> Double.parseDouble(width) >= 1)
        .anyMatch(width -> Double.parseDouble(width) < 4);
    Page page = large.page();
    page.locator(".campaign-grid .name-text[title='Brand 100%_ 1']").click();
    assertThat(page.locator(".campaign-details")).containsText("Day by day");
    large.settle();
    assertThat(page.locator(".campaign-details tallawah-chart svg path[d^='M1 0A1']").first())
        .isVisible();
  }

  private BrowserTab tab(Stream<Marts.Day> days) {
    TestPeople people = new InsightsFixture(provisioning, currentTenant, days.toList()).people();
    Browser.NewContextOptions wide = new Browser.NewContextOptions().setViewportSize(WIDE, 900);
    return BrowserTab.of(chromium.browser().newContext(wide).newPage(), port, people, "viewer");
  }

  private static Locator grid(BrowserTab tab) {
    return new GridOnScreen(tab.page()).grid();
  }

  private static List<String> texts(@Nullable Object found) {
    return found instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
  }

  private static Marts.Day large(Marts.Day day) {
    BigDecimal value = day.value();
    return new Marts.Day(
        day.campaign(),
        day.day(),
        day.spend().multiply(LARGE),
        day.impressions() * 100,
        day.clicks() * 100,
        day.linkClicks(),
        day.conversions(),
        value == null ? null : value.multiply(LARGE),
        day.reach());
  }
}
