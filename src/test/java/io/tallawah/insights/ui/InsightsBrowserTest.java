package io.tallawah.insights.ui;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.InsightsTest;
import io.tallawah.insights.Marts;
import io.tallawah.insights.PlaceMarts;
import io.tallawah.insights.ResultMarts;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.SharedBrowser;
import io.tallawah.testing.SystemBrowser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The screens of insights in a real browser: a tenant with campaigns, ads, creatives and places.
 */
@InsightsTest
@ExtendWith(SharedBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InsightsBrowserTest {

  private static final int CAMPAIGNS = 60;

  private static @Nullable TestPeople people;

  @Autowired private Provisioning provisioning;
  @Autowired private CurrentTenant currentTenant;
  @LocalServerPort private int port;

  private SystemBrowser chromium;

  @BeforeAll
  void browser(SystemBrowser shared) {
    chromium = shared;
  }

  @AfterAll
  void close() {
    chromium.browser().contexts().forEach(BrowserContext::close);
  }

  /** A new tab of a window of its own, signed in as the person of a role. */
  BrowserTab tab(Browser.NewContextOptions options, String role) {
    return BrowserTab.of(chromium.browser().newContext(options).newPage(), port, people(), role);
  }

  int port() {
    return port;
  }

  /** Of the one tenant of all these tests. */
  TestPeople people() {
    TestPeople known = people;
    if (known == null) {
      InsightsFixture fixture =
          new InsightsFixture(provisioning, currentTenant, Marts.days(CAMPAIGNS, 5))
              .withCreatives();
      known = fixture.people();
      PlaceMarts.fill(InsightsTest.OwnDatabase.DATABASE.dbt(), known.tenant().value());
      tell(known, "meta", "omni_purchase", 4_210);
      tell(known, "meta", "offsite_conversion.fb_pixel_lead", 913);
      tell(known, "meta", "link_click", 182_340);
      tell(known, "google", "conversions", 1_877);
      tell(known, "google", "all_conversions", 2_304);
      people = known;
    }
    return known;
  }

  private static void tell(TestPeople known, String platform, String action, long times) {
    ResultMarts.tell(
        InsightsTest.OwnDatabase.DATABASE.dbt(),
        known.tenant().value(),
        Marts.LAST,
        platform,
        action,
        times);
  }
}
