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
import io.tallawah.testing.SystemBrowser;
import io.tallawah.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An operator's way through a tenant's life, as a browser shows it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorBrowserTests {

  private static final int PATIENCE_MILLIS = 60_000;

  /** Tenants of other tests make hundreds of rows that are alike: some of them are enough. */
  private static final String FEW_ROWS =
      """
      slug => document.querySelectorAll('tbody tr').forEach((row, number) => {
        row.style.display = number < 20 || row.textContent.includes(slug) ? '' : 'none';
      })\
      """;

  @Autowired Provisioning provisioning;
  @Autowired ExportLoop exports;
  @LocalServerPort int port;

  private SystemBrowser chromium;
  private TestPeople people;
  private Page page;

  @BeforeAll
  void anOperatorAndATenant() {
    chromium = SystemBrowser.launch();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    people = new TestPeople(provisioning);
    people.person("owner");
    provisioning.operator(people.user("operator"));
    BrowserContext context =
        chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
    page = context.newPage();
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  @Test
  void aTenantIsSupportedExportedAndScheduledForDeletion() {
    signIn();
    assertThat(heading("Tenants")).isVisible();
    looksRight("operator-tenants");
    button("Onboard a tenant").click();
    assertThat(page.getByLabel("First owner's e-mail")).isVisible();
    looksRight("operator-onboard");
    page.keyboard().press("Escape");

    page.getByLabel("Search tenants", new Page.GetByLabelOptions().setExact(false))
        .fill(people.slug());
    page.waitForURL("**/operator/tenants?q=" + people.slug());
    looksRight("operator-tenants-found");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name())).click();
    assertThat(heading(name())).isVisible();
    looksRight("operator-tenant");
    support();
    export();
    scheduleDeletion();

    page.navigate(address("/operator/audit"));
    assertThat(heading("Platform audit log")).isVisible();
    assertThat(page.getByText("Tenant deletion scheduled").first()).isVisible();
    looksRight("operator-audit");
    page.navigate(address("/operator/account"));
    assertThat(heading("Account")).isVisible();
    looksRight("operator-account");
  }

  private void support() {
    button("Support this tenant").click();
    assertThat(page.getByLabel("Reason")).isVisible();
    looksRight("operator-support");
    page.getByLabel("Reason").fill("They asked why October is late");
    button("Begin").click();

    Locator banner = page.locator(".support-banner");
    assertThat(banner).containsText("you act in " + name() + " as viewer until");
    looksRight("support-campaigns");
    page.navigate(address("/data"));
    assertThat(banner).isVisible();
    looksRight("support-data");
    page.navigate(address("/operator/tenants"));
    assertThat(heading("There is nothing here")).isVisible();
    page.navigate(address("/data"));
    button("End the support of " + name()).click();
    assertThat(heading("Tenants")).isVisible();
    page.navigate(address("/campaigns?tenant=" + people.slug()));
    assertThat(heading("There is nothing here")).isVisible();
    open();
  }

  private void export() {
    button("Make an export").click();
    assertThat(page.locator(".status-word", text("waiting"))).isVisible();
    exports.turn();
    Locator link =
        page.getByRole(
            AriaRole.LINK,
            new Page.GetByRoleOptions().setName("Download the export").setExact(false));
    assertThat(link).isVisible();
    looksRight("operator-exported");
    Download download = page.waitForDownload(link::click);
    assertThat(download.suggestedFilename()).isEqualTo("tenant-export.zip");
    assertThat(download.failure()).isNull();
  }

  private void scheduleDeletion() {
    button("Suspend").click();
    page.locator("vaadin-confirm-dialog vaadin-button[slot='confirm-button']").click();
    button("Schedule the deletion").click();
    page.getByLabel("Type its slug: " + people.slug()).fill(people.slug());
    page.getByLabel("Reason").fill("They left us");
    looksRight("operator-schedule");
    button("Schedule").click();
    assertThat(button("Call the deletion off")).isVisible();
    looksRight("operator-scheduled");
    JdbcClient.create(TestDatabase.shared().superuser())
        .sql(
            "update app.tenant_deletion set due_at = now(), asked_by = gen_random_uuid() where deleted_tenant = ?")
        .param(people.tenant().value())
        .update();
    open();
    button("Delete for good").click();
    assertThat(page.getByLabel("Type its slug: " + people.slug())).isVisible();
    looksRight("operator-confirm");
    page.keyboard().press("Escape");
    button("Call the deletion off").click();
    page.locator("vaadin-confirm-dialog vaadin-button[slot='confirm-button']").click();
    assertThat(button("Schedule the deletion")).isVisible();
    button("Schedule the deletion").click();
    page.getByLabel("Type its slug: " + people.slug()).fill(people.slug());
    page.getByLabel("Reason").fill("They left us after all");
    button("Schedule").click();
    assertThat(button("Call the deletion off")).isVisible();
    page.navigate(address("/operator/tenants"));
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Deletions")))
        .isVisible();
    looksRight("operator-deletions");
  }

  private void open() {
    page.navigate(address("/operator/tenants/" + people.tenant()));
    assertThat(heading(name())).isVisible();
  }

  /** No serious finding of axe and nothing sideways: on a phone in the dark, wide in the light. */
  private void looksRight(String name) {
    looksRight(name, 390, ColorScheme.DARK);
    looksRight(name, 1440, ColorScheme.LIGHT);
  }

  private void looksRight(String name, int width, ColorScheme scheme) {
    page.setViewportSize(width, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.evaluate(FEW_ROWS, people.slug());
    page.waitForFunction("document.getAnimations().every(one => one.playState !== 'running')");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screens/%s-%d.png".formatted(name, width))));
    assertThat(page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth"))
        .as("%s at %d", name, width)
        .isEqualTo(false);
    assertThat(Axe.faults(page)).as("%s at %d", name, width).isEmpty();
  }

  private void signIn() {
    page.navigate(address("/operator/tenants"));
    assertThat(heading("Sign in")).isVisible();
    page.getByLabel("E-mail").fill("operator@" + people.slug() + ".example");
    page.locator("vaadin-password-field input").fill(TestPeople.PASSWORD);
    button("Sign in").click();
  }

  private String name() {
    return "Tenant " + people.slug();
  }

  private static Page.LocatorOptions text(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private Locator heading(String name) {
    return page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true).setLevel(1));
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
