package io.tallawah.insights.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.InsightsTest;
import io.tallawah.insights.Marts;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.Axe;
import io.tallawah.testing.SharedBrowser;
import io.tallawah.testing.SystemBrowser;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The overview in a real browser: drawn under the content policy, by keyboard, on a phone. */
@InsightsTest
@ExtendWith(SharedBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverviewBrowserTests {

  private static final int PATIENCE_MILLIS = 30_000;
  private static final int PHONE = 390;
  private static final String DAYS = "?from=2026-10-16&to=2026-10-30&compare=previous";

  private static final String INK =
      "() => document.querySelector('tallawah-chart svg text').getAttribute('fill')";

  @Autowired private Provisioning provisioning;
  @Autowired private CurrentTenant currentTenant;
  @LocalServerPort private int port;

  private SystemBrowser chromium;
  private TestPeople people;

  @BeforeAll
  void figures(SystemBrowser shared) {
    chromium = shared;
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    people = new InsightsFixture(provisioning, currentTenant, Marts.days(20, 3)).people();
  }

  @Test
  void chartsAreDrawnWithATableBesideAndNothingIsHardToRead() {
    Page page = open(1440, ColorScheme.LIGHT);
    Locator charts = page.locator("tallawah-chart svg path");
    assertThat(charts.first()).isAttached();
    assertThat(page.getByRole(AriaRole.IMG, named("Spend by day, JMD"))).isVisible();
    Assertions.assertThat(Axe.faults(page)).isEmpty();
    page.getByRole(AriaRole.BUTTON, named("Table")).first().click();
    assertThat(page.getByRole(AriaRole.TABLE, named("Spend by day, JMD"))).isVisible();
    page.keyboard().press("Tab");
    page.keyboard().type("?");
    assertThat(page.getByText("g, then c")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.getByText("g, then c")).not().isVisible();
    page.keyboard().type("gc");
    assertThat(page).hasURL(Pattern.compile("/campaigns\\?.*compare=previous"));
    page.context().close();
  }

  @Test
  void whatIsToBeDrawnBeforeTheCodeIsThereIsDrawnThen() {
    Page page = open(1440, ColorScheme.LIGHT);
    assertThat(page.locator("tallawah-chart svg path").first()).isAttached();
    Object drawn =
        page.evaluate(
            """
            () => {
              const early = document.implementation.createHTMLDocument('').createElement('tallawah-chart');
              early.data = JSON.stringify({ title: 'Spend', labels: ['1', '2'], heads: [], finals: 2, notFinal: '',
                across: false, axes: [{ unit: 'number', zero: true }], series: [{ name: 'Spend', label: 'Spend',
                colour: 1, style: 'line', axis: 0, values: [1, 2], texts: ['1', '2'], heads: [] }] });
              document.body.append(early);
              return early.querySelectorAll('svg').length;
            }\
            """);
    Assertions.assertThat(drawn).isEqualTo(1);
    page.context().close();
  }

  @Test
  void onAPhoneInTheDarkNothingIsWiderThanTheScreen() {
    Page page = open(PHONE, ColorScheme.DARK);
    Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
    Assertions.assertThat(Axe.faults(page)).isEmpty();
    page.context().close();
  }

  @Test
  void onPaperChartsAreDrawnInTheColoursOfTheLight() {
    Page page = open(1440, ColorScheme.DARK);
    Object dark = page.evaluate(INK);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.waitForFunction("dark => (" + INK + ")() !== dark", dark);
    Object paper = page.evaluate(INK);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    page.waitForFunction("dark => (" + INK + ")() === dark", dark);
    page.evaluate("onbeforeprint = () => window.printed = (" + INK + ")()");
    page.pdf();
    Assertions.assertThat(page.evaluate("printed")).as("printed").isEqualTo(paper);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.waitForFunction("light => (" + INK + ")() === light", paper);
    page.context().close();
  }

  private Page open(int width, ColorScheme colours) {
    BrowserContext browser =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, 900)
                    .setColorScheme(colours));
    Page page = browser.newPage();
    page.navigate("http://localhost:" + port + "/" + DAYS);
    page.getByLabel("E-mail").fill(people.email("viewer"));
    page.locator("vaadin-password-field input").fill(TestPeople.PASSWORD);
    page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Overview"))).isVisible();
    assertThat(page.locator(".kpi-tile.waiting")).hasCount(0);
    assertThat(page.locator("tallawah-chart svg").last()).isVisible();
    return page;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
