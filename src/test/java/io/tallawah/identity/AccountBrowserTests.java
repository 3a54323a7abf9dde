package io.tallawah.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.tallawah.shared.UserId;
import io.tallawah.testing.Axe;
import io.tallawah.testing.SystemBrowser;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An admin's way from the first sign-in to their account, as a browser shows it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountBrowserTests {

  private static final int PATIENCE_MILLIS = 60_000;

  private SystemBrowser chromium;

  @Autowired Provisioning provisioning;
  @LocalServerPort int port;

  private String email;
  private Page page;

  @BeforeAll
  void anAdminWithoutASecondFactor() {
    chromium = SystemBrowser.launch();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    TestPeople people = new TestPeople(provisioning);
    email = "real@" + people.slug() + ".example";
    UserId id =
        provisioning.user(new Provisioning.NewUser(email, "Ada Admin", TestPeople.PASSWORD, false));
    provisioning.member(people.tenant(), id, "admin");
    page = newBrowser();
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  @Test
  void aSecondFactorIsSetUpAskedForAndTheAccountIsUsable() {
    page.navigate(address("/account"));
    signIn();
    assertThat(heading("Your role needs a second factor")).isVisible();
    clean("second-factor");
    byte[] secret = setUp();

    assertThat(heading("Account")).isVisible();
    fitsAndIsClean();
    makeAKey();
    page.context().close();

    page = newBrowser();
    page.navigate(address("/account"));
    signIn();
    assertThat(heading("Enter your code")).isVisible();
    clean("code");
    enter("000000");
    assertThat(page.getByText("That code is not right")).isVisible();
    enter(OneTimeCodes.code(secret, Instant.now().plus(Duration.ofSeconds(30))));
    assertThat(heading("Account")).isVisible();
    assertThat(page.url()).contains("/account");
    assertThat(page.getByText("10 recovery codes left.")).isVisible();
    page.context().close();
  }

  private byte[] setUp() {
    button("Set it up").click();
    Locator key = page.locator("code.secret");
    assertThat(key).isVisible();
    byte[] secret = Base32.decode(key.textContent());
    page.getByLabel("Code that the app shows").fill(OneTimeCodes.code(secret, Instant.now()));
    button("Confirm").click();
    assertThat(page.locator(".recovery-codes li")).hasCount(10);
    button("I have kept them").click();
    page.waitForURL(url -> url.contains("compare=previous")); // the overview
    page.navigate(address("/account"));
    return secret;
  }

  private void makeAKey() {
    button("Make a key").click();
    page.getByLabel("Name").fill("Nightly export");
    page.getByLabel("See figures").check();
    button("Make").click();
    assertThat(page.locator("code.secret")).containsText("tlw_");
    button("I have kept it").click();
    assertThat(page.getByText("Nightly export")).isVisible();
  }

  private void fitsAndIsClean() {
    for (int width : new int[] {390, 1440}) {
      page.setViewportSize(width, 844);
      assertThat(page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth"))
          .isEqualTo(false);
      clean("account-" + width);
    }
  }

  private void clean(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screens/" + name + ".png")));
    assertThat(Axe.faults(page)).isEmpty();
  }

  private void signIn() {
    assertThat(heading("Sign in")).isVisible();
    page.getByLabel("E-mail").fill(email);
    page.locator("vaadin-password-field input").fill(TestPeople.PASSWORD);
    button("Sign in").click();
  }

  private void enter(String code) {
    page.getByLabel("Code").fill(code);
    button("Sign in").click();
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private Locator heading(String name) {
    return page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private Page newBrowser() {
    BrowserContext context = chromium.browser().newContext();
    return context.newPage();
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
