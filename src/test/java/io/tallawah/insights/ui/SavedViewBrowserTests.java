package io.tallawah.insights.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.Marts;
import io.tallawah.tenancy.CurrentTenant;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A person's way: filter, compare, keep it as the team's view, share a link; another member of the
 * tenant signs in and sees the same, a member of another tenant sees nothing of it.
 */
class SavedViewBrowserTests extends InsightsBrowserTest {

  private static final int PHONE = 390;
  private static final String NAME = "Meta & <friends>";

  @Autowired private Provisioning provisioning;
  @Autowired private CurrentTenant currentTenant;

  @Test
  void aSharedLinkShowsTheSameToAMemberAndNothingToAnother() {
    BrowserTab tab = tab(new Browser.NewContextOptions().setViewportSize(1440, 900), "analyst");
    Page page = tab.page();
    tab.open("campaigns?" + BrowserTab.DAYS);
    tab.choose(".filter-bar", "Platform", "Meta");
    tab.awaitAddress("platform=meta");
    tab.leaveMenu();
    page.locator("#compare").click();
    page.locator(".compare-choice", new Page.LocatorOptions().setHasText("Days before")).click();
    tab.awaitAddress("compare=previous");
    save(page);
    tab.awaitAddress("view=");
    String link = link(page);
    Assertions.assertThat(link)
        .as("nobody has sorted")
        .doesNotContain("sort=")
        .startsWith("http://localhost:" + port() + "/campaigns?")
        .contains("tenant=" + people().slug(), "platform=meta", "compare=previous", "view=");

    Page same = signedIn(page, people(), link, PHONE);
    assertThat(same.locator(".chip")).containsText("Platform: Meta");
    assertThat(picker(same)).hasAccessibleName("Saved view: " + NAME);
    assertThat(same.locator("#compare")).containsText("vs 1 – 15 Oct");
    picker(same).click();
    assertThat(button(same, "Save as a new view")).isVisible();
    shoot(same, "phone");
    Assertions.assertThat(same.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
    Assertions.assertThat(faults(same)).isEmpty();

    List<Marts.Day> days = Marts.days(5, 3);
    TestPeople away = new InsightsFixture(provisioning, currentTenant, days).people();
    Page other = signedIn(page, away, link, 1440);
    assertThat(other.getByRole(AriaRole.HEADING, named("There is nothing here"))).isVisible();
    String view = link.replaceAll(".*(view=[0-9a-f-]{36}).*", "$1");
    other.navigate("http://localhost:" + port() + "/campaigns?" + BrowserTab.DAYS + "&" + view);
    assertThat(other.locator(".view-note")).containsText("There is no such saved view.");
    assertThat(other.locator("vaadin-grid.campaign-grid"))
        .containsText(ofTheseDays(days) + " in these days");
    assertThat(picker(other)).hasAccessibleName("Saved views");
    shoot(other, "missing");
  }

  private static long ofTheseDays(List<Marts.Day> days) {
    return days.stream()
        .filter(day -> !day.day().isBefore(LocalDate.of(2026, 10, 16)))
        .map(Marts.Day::campaign)
        .distinct()
        .count();
  }

  /** Keyboard alone. */
  private static void save(Page page) {
    picker(page).focus();
    page.keyboard().press("Enter");
    assertThat(button(page, "Save as a new view")).isVisible();
    shoot(page, "menu");
    button(page, "Save as a new view").focus();
    page.keyboard().press("Enter");
    Locator name = page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true));
    assertThat(name).isFocused();
    Assertions.assertThat(faults(page)).isEmpty();
    page.getByLabel("For the team").check();
    name.fill(NAME);
    shoot(page, "save");
    name.press("Enter");
    assertThat(picker(page)).hasAccessibleName("Saved view: " + NAME);
  }

  private static String link(Page page) {
    button(page, "Share link").click();
    Locator field = page.locator(".view-link input");
    assertThat(field).hasValue(Pattern.compile("^http"));
    Assertions.assertThat(faults(page)).isEmpty();
    shoot(page, "link");
    return field.inputValue();
  }

  /** A window of its own, in which a viewer comes by an address and signs in first. */
  private static Page signedIn(Page any, TestPeople people, String address, int width) {
    Page page =
        any.context()
            .browser()
            .newContext(new Browser.NewContextOptions().setViewportSize(width, 900))
            .newPage();
    page.navigate(address);
    page.getByLabel("E-mail").fill(people.email("viewer"));
    page.locator("vaadin-password-field input").fill(TestPeople.PASSWORD);
    button(page, "Sign in").click();
    return page;
  }

  private static void shoot(Page page, String what) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screens/views-" + what + ".png")));
  }

  private static Locator picker(Page page) {
    return page.locator("vaadin-button.view-button");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static List<String> faults(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(one -> "serious".equals(one.getImpact()) || "critical".equals(one.getImpact()))
            .map(one -> one.getId() + " " + one.getNodes().getFirst().getTarget())
            .toList();
  }
}
