package io.tallawah.operator.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.operator.internal.ExportLoop;
import io.tallawah.testing.Axe;
import io.tallawah.testing.SharedBrowser;
import io.tallawah.testing.SystemBrowser;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An owner's credentials and the export of all data, by keyboard, on a phone and to a reader. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(SharedBrowser.class)
class OwnerBrowserTests {

  private static final int PATIENCE_MILLIS = 60_000;
  private static final String SECRET = "canary-4f1c";

  @Autowired Provisioning provisioning;
  @Autowired ExportLoop exports;
  @LocalServerPort int port;

  private TestPeople people;
  private BrowserContext context;
  private Page page;

  @BeforeEach
  void anOwner(SystemBrowser chromium) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    people = new TestPeople(provisioning);
    context =
        chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
    page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void aCredentialGoesThroughItsLifeByKeyboard() {
    open("/admin/credentials", "Credentials");
    assertThat(page.getByText("No credentials yet")).isVisible();
    looksRight("credentials-none");

    press(button("Add a credential"));
    Locator name = page.getByRole(AriaRole.TEXTBOX, named("Name"));
    assertThat(name).isVisible();
    looksRight("credentials-add");
    name.focus();
    page.keyboard().type("Main account");
    page.locator("vaadin-dialog vaadin-password-field input").focus();
    page.keyboard().type(SECRET);
    press(button("Save"));
    assertThat(button("Replace the secret of Main account")).isVisible();
    assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
    looksRight("credentials");

    press(button("Replace the secret of Main account"));
    assertThat(page.locator("vaadin-dialog vaadin-password-field input")).isVisible();
    looksRight("credentials-replace");
    page.keyboard().press("Escape");
    assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);

    press(button("Revoke Main account"));
    Locator confirm = page.locator("vaadin-confirm-dialog vaadin-button[slot='confirm-button']");
    assertThat(confirm).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.getByText("Revoked", new Page.GetByTextOptions().setExact(true))).isVisible();
    looksRight("credentials-revoked");
    assertThat(page.content()).doesNotContain(SECRET);
  }

  @Test
  void theExportOfAllDataIsMadeAndFetchedByKeyboard() {
    open("/admin/export", "Take your data out");
    looksRight("owner-export");
    press(button("Make an export"));
    assertThat(page.locator(".status-word", new Page.LocatorOptions().setHasText("waiting")))
        .isVisible();
    looksRight("owner-export-waiting");
    exports.turn();
    Locator link =
        page.getByRole(
            AriaRole.LINK,
            new Page.GetByRoleOptions().setName("Download the export").setExact(false));
    assertThat(link).isVisible();
    looksRight("owner-exported");
    Download download = page.waitForDownload(() -> press(link));
    assertThat(download.suggestedFilename()).isEqualTo("tenant-export.zip");
    assertThat(download.failure()).isNull();
  }

  private void open(String path, String title) {
    page.navigate("http://localhost:" + port + path);
    page.getByLabel("E-mail").fill(people.email("owner"));
    page.locator("vaadin-password-field input").fill(TestPeople.PASSWORD);
    press(button("Sign in"));
    assertThat(page.getByRole(AriaRole.HEADING, named(title).setLevel(1))).isVisible();
  }

  private void press(Locator control) {
    control.focus();
    page.keyboard().press("Enter");
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  /** No serious finding of axe and nothing sideways: on a phone in the dark, wide in the light. */
  private void looksRight(String name) {
    looksRight(name, 390, ColorScheme.DARK);
    looksRight(name, 1440, ColorScheme.LIGHT);
  }

  private void looksRight(String name, int width, ColorScheme scheme) {
    page.setViewportSize(width, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.waitForFunction("document.getAnimations().every(one => one.playState !== 'running')");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screens/%s-%d.png".formatted(name, width))));
    assertThat(page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth"))
        .as("%s at %d", name, width)
        .isEqualTo(false);
    assertThat(Axe.faults(page)).as("%s at %d", name, width).isEmpty();
  }
}
