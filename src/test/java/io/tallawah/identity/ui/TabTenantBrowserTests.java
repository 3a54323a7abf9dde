package io.tallawah.identity.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.testing.SystemBrowser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two tabs of one browser, one person of two tenants. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TabTenantBrowserTests {

  private static final int PATIENCE_MILLIS = 30_000;

  private SystemBrowser chromium;

  @Autowired Provisioning provisioning;
  @LocalServerPort int port;

  private TestPeople one;
  private TestPeople other;
  private BrowserContext browser;
  private Page tab;

  @BeforeAll
  void signIn() {
    chromium = SystemBrowser.launch();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    one = new TestPeople(provisioning);
    other = new TestPeople(provisioning);
    provisioning.member(other.tenant(), one.person("owner"), "viewer");
    browser = chromium.browser().newContext();
    tab = open("/campaigns?tenant=" + other.slug());
    tab.getByLabel("E-mail").fill(one.email("owner"));
    tab.locator("vaadin-password-field input").fill(TestPeople.PASSWORD);
    tab.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    assertThat(tenant(tab)).hasText("Tenant " + other.slug());
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  @Test
  void twoTabsShowTwoTenants() {
    Page second = open("/campaigns?tenant=" + one.slug());
    assertThat(tenant(second)).hasText("Tenant " + one.slug());

    tab.reload();

    assertThat(tenant(tab)).hasText("Tenant " + other.slug());
  }

  @Test
  void aTabWithoutATenantInItsAddressTakesTheFirstAndNamesIt() {
    Page second = open("/campaigns");
    String first = one.slug().compareTo(other.slug()) < 0 ? one.slug() : other.slug();
    assertThat(tenant(second)).hasText("Tenant " + first);
    assertThat(second).hasURL(Pattern.compile("[?&]tenant=" + first));
  }

  @Test
  void aLinkToATenantOneIsNoMemberOfIsNotFound() {
    TestPeople strangers = new TestPeople(provisioning);
    for (String slug : new String[] {strangers.slug(), "no-such-tenant"}) {
      Page second = open("/campaigns?tenant=" + slug);
      assertThat(second.getByText("There is nothing here")).isVisible();
      assertThat(second.getByText("Tenant " + strangers.slug())).not().isVisible();
    }
  }

  private Page open(String path) {
    Page page = browser.newPage();
    page.navigate("http://localhost:" + port + path);
    return page;
  }

  private static Locator tenant(Page page) {
    return page.locator(".tenant-name");
  }
}
