package io.tallawah.audit.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.tallawah.audit.internal.AuditFixture;
import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.Axe;
import io.tallawah.testing.SystemBrowser;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit log in a real browser: by keyboard, on a phone, and to a reader. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditBrowserTests {

  private static final int PATIENCE_MILLIS = 30_000;
  private static final int PHONE = 390;

  private SystemBrowser chromium;

  @Autowired private Provisioning provisioning;
  @Autowired private CurrentTenant currentTenant;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transactions;
  @LocalServerPort private int port;

  private TestPeople people;

  @BeforeAll
  void entries() {
    chromium = SystemBrowser.launch();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    AuditFixture fixture = new AuditFixture(provisioning, currentTenant, events, transactions);
    people = fixture.people();
    fixture.changes(people.tenant(), 40);
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  @Test
  void anEntryIsReadAndTheLogSearchedByKeyboardAlone() {
    Page page = open(1280, "?action=budget.changed");
    assertThat(page.getByText("Budget changed").first()).isVisible();
    page.keyboard().press("/");
    page.keyboard().type("b-7");
    assertThat(page).hasURL(Pattern.compile("[?&]q=b-7"));
    page.getByText("b-7", new Page.GetByTextOptions().setExact(true)).first().click();
    assertThat(page.getByRole(AriaRole.TABLE, named("Fields before and after"))).isVisible();
    Assertions.assertThat(Axe.faults(page)).isEmpty();
    page.keyboard().press("Escape");
    assertThat(page.getByRole(AriaRole.TABLE, named("Fields before and after"))).not().isVisible();
    page.context().close();
  }

  @Test
  void onAPhoneNothingIsWiderThanTheScreen() {
    Page page = open(PHONE, "?action=budget.changed");
    assertThat(page.locator(".audit-lines").first()).isVisible();
    Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
    Assertions.assertThat(Axe.faults(page)).isEmpty();
    page.context().close();
  }

  private Page open(int width, String query) {
    BrowserContext browser =
        chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, 800));
    Page page = browser.newPage();
    page.navigate("http://localhost:" + port + "/admin/audit" + query);
    page.getByLabel("E-mail").fill(people.email("admin"));
    page.locator("vaadin-password-field input").fill(TestPeople.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Audit log"))).isVisible();
    return page;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
