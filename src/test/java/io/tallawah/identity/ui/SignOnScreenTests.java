package io.tallawah.identity.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.testing.Axe;
import io.tallawah.testing.SystemBrowser;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Setting up sign-on in a real browser: an owner adds a service and a mail domain. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignOnScreenTests {

  private static final int PATIENCE_MILLIS = 30_000;
  private static final int PHONE = 390;

  private static SystemBrowser chromium;

  @Autowired Provisioning provisioning;
  @LocalServerPort int port;

  @BeforeAll
  static void startBrowser() {
    chromium = SystemBrowser.launch();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  @AfterAll
  static void stopBrowser() {
    chromium.close();
  }

  @Test
  void anOwnerAddsAServiceAndClaimsADomainForIt() {
    TestPeople people = new TestPeople(provisioning);
    Page page = open(people.email("owner"), 1440, ColorScheme.LIGHT);
    page.locator("#add-service").click();
    page.getByLabel("Name", exactly()).fill("Staff sign-on");
    page.getByLabel("Issuer", exactly()).fill("http://id.example.com");
    page.getByLabel("Client id", exactly()).fill("tallawah");
    page.getByLabel("Client secret", exactly()).fill("a secret");
    page.locator("#save-service").click();
    assertThat(page.getByText("That address can't be a sign-on service's.")).isVisible();
    page.getByLabel("Issuer", exactly()).fill("https://id.example.com");
    picture(page, "dialog");
    page.locator("#save-service").click();

    assertThat(page.getByText("Connect Staff sign-on")).isVisible();
    assertThat(page.getByLabel("Link")).hasValue(Pattern.compile("/login/oauth2/code/"));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close")).click();
    page.locator("#add-domain").click();
    page.getByLabel("Domain", exactly()).fill(people.slug() + ".example");
    page.locator("#save-domain").click();
    assertThat(page.getByText("waits for the operator")).isVisible();
    Assertions.assertThat(Axe.faults(page)).isEmpty();
    picture(page, "wide");
    page.context().close();

    Page phone = open(people.email("owner"), PHONE, ColorScheme.DARK);
    assertThat(phone.getByText("waits for the operator")).isVisible();
    Assertions.assertThat(phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
    Assertions.assertThat(Axe.faults(phone)).isEmpty();
    picture(phone, "phone");
    phone.context().close();
  }

  @Test
  void whoComesThroughTheirCompanyEntersAnAddress() {
    BrowserContext browser = chromium.browser().newContext();
    Page page = browser.newPage();
    page.navigate("http://localhost:" + port + "/login/company");
    assertThat(page.getByLabel("E-mail")).isVisible();
    Assertions.assertThat(Axe.faults(page)).isEmpty();
    picture(page, "company");
    page.getByLabel("E-mail").fill("somebody@nowhere.example");
    page.keyboard().press("Enter");
    assertThat(page.getByText("No sign-on is set up for this address.")).isVisible();
    browser.close();
  }

  private Page open(String email, int width, ColorScheme scheme) {
    BrowserContext browser =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
    Page page = browser.newPage();
    page.navigate("http://localhost:" + port + "/admin/sign-on");
    page.getByLabel("E-mail").fill(email);
    page.locator("vaadin-password-field input").fill(TestPeople.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    assertThat(
            page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName("Sign-on").setExact(true)))
        .isVisible();
    return page;
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screenshots/sign-on-" + name + ".png")));
  }
}
