package io.tallawah.identity.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.testing.SystemBrowser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "tallawah.demo.enabled=true")
class SignInBrowserTests {

  private static final int PATIENCE_MILLIS = 30_000;

  private static SystemBrowser chromium;

  @Autowired Provisioning provisioning;
  @LocalServerPort int port;

  private TestPeople people;
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void startBrowser() {
    chromium = SystemBrowser.launch();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  @AfterAll
  static void stopBrowser() {
    chromium.close();
  }

  @BeforeEach
  void openSignIn() {
    people = new TestPeople(provisioning);
    context =
        chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
    page = context.newPage();
    page.navigate("http://localhost:" + port + "/no-tenant");
    assertThat(heading("Sign in")).isVisible();
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void theRightPasswordOpensTheViewThatWasAskedFor() {
    String before = sessionId();

    signIn(people.email("viewer"), TestPeople.PASSWORD);

    assertThat(heading("You belong to no tenant")).isVisible();
    assertThat(page.url()).contains("/no-tenant");
    assertThat(sessionId()).isNotEqualTo(before);
  }

  @Test
  void aWrongPasswordAndAnUnknownAddressReadTheSame() {
    signIn(people.email("viewer"), "not the password");
    assertThat(page.getByText("The e-mail address or the password is not right.")).isVisible();

    signIn("nobody@" + people.slug() + ".example", "not the password");
    assertThat(page.getByText("The e-mail address or the password is not right.")).isVisible();
  }

  @Test
  void signingOutEndsTheSession() {
    signIn(people.email("viewer"), TestPeople.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();
    assertThat(heading("Sign in")).isVisible();

    page.navigate("http://localhost:" + port + "/no-tenant");

    assertThat(heading("Sign in")).isVisible();
  }

  @Test
  void aPageLeftOpenTooLongAsksAgain() {
    context.clearCookies();

    signIn(people.email("viewer"), TestPeople.PASSWORD);
    assertThat(page.getByText("This page had expired")).isVisible();

    signIn(people.email("viewer"), TestPeople.PASSWORD);
    assertThat(heading("Sign in")).not().isVisible();
  }

  @Test
  void aDemoPersonIsFilledInByAClick() {
    page.getByLabel("analyst@montego-resorts.example").click();

    assertThat(page.getByLabel("E-mail")).hasValue("analyst@montego-resorts.example");
  }

  @Test
  void noScriptReadsTheSessionsCookieAndNoOtherSiteSendsItButByALink() {
    Cookie cookie = cookie();

    assertThat(cookie.httpOnly).isTrue();
    assertThat(cookie.sameSite.name()).isEqualTo("LAX");
  }

  @Test
  void pagesCarryStrictHeaders() {
    var headers = page.navigate("http://localhost:" + port + "/login").headers();

    assertThat(headers)
        .containsEntry("x-content-type-options", "nosniff")
        .containsEntry("referrer-policy", "same-origin")
        .containsKeys("x-frame-options", "permissions-policy", "cross-origin-opener-policy");
    assertThat(headers.get("cache-control")).contains("no-store");
  }

  @Test
  void thePageFitsAPhoneAndAWideScreenInLightAndDark() {
    for (int width : List.of(390, 1440)) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.setViewportSize(width, 844);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        Object overflow =
            page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
        assertThat(overflow).isEqualTo(false);
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots/sign-in-" + width + "-" + scheme + ".png")));
      }
    }
  }

  private void signIn(String email, String password) {
    page.getByLabel("E-mail").fill(email);
    page.locator("vaadin-password-field input").fill(password);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
  }

  private Locator heading(String text) {
    return page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
  }

  private String sessionId() {
    return cookie().value;
  }

  private Cookie cookie() {
    return context.cookies().stream()
        .filter(one -> one.name.equals("tallawah"))
        .findFirst()
        .orElseThrow();
  }
}
