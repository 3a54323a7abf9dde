package io.tallawah.insights.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.InsightsTest;
import io.tallawah.insights.Marts;
import io.tallawah.insights.PlaceMarts;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.Axe;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two years on a phone: a hundred weeks beside each other. */
class LongPeriodBrowserTests extends InsightsBrowserTest {

  private static final int PHONE = 390;
  private static final int WEEKS = 100;
  private static final double FINGER = 24;
  private static final String YEARS = "map?from=2024-11-01&to=2026-10-30&metric=spend&shown=value";

  @Autowired private Provisioning provisioning;
  @Autowired private CurrentTenant currentTenant;

  private @Nullable TestPeople years;

  @Override
  TestPeople people() {
    if (years == null) {
      Marts.Day one = Marts.days(2, 3).getLast();
      List<Marts.Day> days = new ArrayList<>();
      for (int week = 0; week < WEEKS; week++) {
        days.add(
            new Marts.Day(
                one.campaign(),
                Marts.LAST.minusWeeks(week),
                one.spend(),
                one.impressions(),
                one.clicks(),
                one.linkClicks(),
                one.conversions(),
                one.value(),
                one.reach()));
      }
      years = new InsightsFixture(provisioning, currentTenant, days).people();
      PlaceMarts.fill(InsightsTest.OwnDatabase.DATABASE.dbt(), years.tenant().value());
    }
    return years;
  }

  @Test
  void weeksOfALongPeriodStayInTheirFrameAndCanBeTouched() {
    BrowserTab tab = tab(new Browser.NewContextOptions().setViewportSize(PHONE, 844), "viewer");
    Page page = tab.page();
    tab.open(YEARS);
    Locator bars = page.locator(".bar-button");
    assertThat(bars).hasCount(WEEKS);
    Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
    Assertions.assertThat(bars.first().boundingBox().width).isGreaterThanOrEqualTo(FINGER);
    Assertions.assertThat(Axe.faults(page)).isEmpty();

    tab.open(YEARS + "&week=2026-10-26");
    page.waitForFunction("document.querySelector('.weeks-bars').scrollLeft > 0");
    BoundingBox frame = page.locator(".weeks-bars").boundingBox();
    BoundingBox now = page.locator(".bar.now").boundingBox();
    Assertions.assertThat(now.x).isBetween(frame.x, frame.x + frame.width - now.width + 1);
    page.context().close();
  }
}
