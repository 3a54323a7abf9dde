package io.tallawah.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.tallawah.shared.UserId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.Axe;
import io.tallawah.testing.InTenant;
import io.tallawah.testing.SystemBrowser;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;

/** The screens of people, roles, tenant and account as a browser shows them, by keyboard. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleBrowserTests {

  private static final int PATIENCE_MILLIS = 90_000;

  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;
  @Autowired Invitations invitations;
  @Autowired PasswordResets resets;
  @Autowired SessionList list;
  @LocalServerPort int port;

  private SystemBrowser chromium;
  private TestPeople people;
  private String reader;

  @BeforeAll
  void aTenant() {
    chromium = SystemBrowser.launch();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    people = new TestPeople(provisioning);
    List.of("owner", "admin", "analyst", "viewer").forEach(people::person);
    reader = "reader@" + people.slug() + ".example";
    UserId id =
        provisioning.user(
            new Provisioning.NewUser(reader, "Rita Reader", TestPeople.PASSWORD, false));
    provisioning.member(people.tenant(), id, "viewer");
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  @Test
  void administrationIsCleanAndFitsAndItsDialogsWorkByKeyboard() {
    Page page = browser("Browser/1.0");
    Page other = browser("Browser/1.0");
    signIn(other, people.email("viewer"), "/account");
    assertThat(heading(other, "Account")).isVisible();
    signIn(page, people.email("owner"), "/admin/users");
    assertThat(heading(page, "People")).isVisible();
    looks(page, "people");

    Locator sessions = button(page, "Sessions: The viewer of " + people.slug());
    dialog(page, sessions, "Sessions of The viewer of " + people.slug(), "member-sessions");
    press(page, page.locator("vaadin-dialog vaadin-button[aria-label^='End: ']").first());
    assertThat(page.getByText("Not signed in to this tenant anywhere.")).isVisible();
    other.reload();
    assertThat(heading(other, "Sign in")).isVisible();
    page.keyboard().press("Escape");
    dialog(page, button(page, "Roles: The viewer of " + people.slug()), "Roles of", "member-roles");
    page.keyboard().press("Escape");
    dialog(page, page.locator("#invite"), "Invite somebody", "invite");
    page.keyboard().press("Escape");

    focusStaysOnTheScreenWhenARowIsGone(page);
    page.reload();
    assertThat(heading(page, "People")).isVisible();
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip-link")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("main")).isFocused();

    page.navigate(address("/admin/roles"));
    assertThat(heading(page, "Roles")).isVisible();
    looks(page, "roles");
    dialog(page, page.locator("#define-role"), "Define a role", "define-role");
    page.keyboard().press("Escape");
    page.navigate(address("/admin/tenant"));
    assertThat(heading(page, "Tenant")).isVisible();
    looks(page, "tenant");
    assertThat(page.locator("vaadin-combo-box").first().boundingBox().width).isLessThan(480);
    page.context().close();
    other.context().close();
  }

  private void focusStaysOnTheScreenWhenARowIsGone(Page page) {
    provisioning.member(people.tenant(), people.user("leaver"), "viewer");
    page.reload();
    Locator end = button(page, "Deactivate: The leaver of " + people.slug());
    end.focus();
    page.keyboard().press("Enter");
    assertThat(page.getByText("Deactivate The leaver of")).isVisible();
    page.locator("vaadin-confirm-dialog vaadin-button[slot='confirm-button']").press("Enter");
    assertThat(page.getByText("They lose access within a minute.")).isVisible();
    page.waitForFunction("() => document.activeElement.closest('main') !== null");
  }

  @Test
  void aLookThatIsChosenIsInTheFirstPaintOfAnotherBrowser() {
    Page page = browser("Mozilla/5.0 (Windows NT 10.0) Firefox/140.0");
    signIn(page, reader, "/account");
    assertThat(heading(page, "Account")).isVisible();
    assertThat(page.getByText("Something happened to your account")).not().isVisible();
    choose(page, "Colours", "Dark");
    assertThat(page.getByText("Kept.")).isVisible();
    choose(page, "Density", "Compact");
    assertThat(page.locator("html")).hasAttribute("data-density", "compact");
    looks(page, "account");
    page.context().close();

    Page second = browser("Mozilla/5.0 (Macintosh; Mac OS X) Safari/605.1");
    String before = second.navigate(address("/login")).text();
    assertThat(before).contains("color-scheme: light dark").contains("data-density=\"regular\"");
    signIn(second, reader, "/campaigns");
    assertThat(second.getByText("Something happened to your account")).isVisible();
    String after = second.navigate(address("/account")).text();
    assertThat(after).contains("color-scheme: dark").contains("data-density=\"compact\"");
    assertThat(second.getByText("Somebody signed in from a device not seen before.")).isVisible();
    second.reload();
    assertThat(heading(second, "Account")).isVisible();
    assertThat(second.getByText("Something happened to your account")).not().isVisible();
    second.context().close();
  }

  @Test
  void whoseSessionIsEndedInOneTenantIsToldSoAndGoesOnInTheOther() {
    TestPeople away = new TestPeople(provisioning);
    UserId analyst = people.person("analyst");
    provisioning.member(away.tenant(), analyst, "viewer");
    Page page = browser("Browser/1.0");
    signIn(page, people.email("analyst"), "/account?tenant=" + people.slug());
    assertThat(page.locator(".tenant-name").first()).hasText("Tenant " + people.slug());

    asOwner(() -> list.endOfMember(analyst, list.ofMember(analyst).getFirst().id()));
    page.reload();

    assertThat(heading(page, "Your session was ended there")).isVisible();
    fitsAndIsClean(page, "session-ended");
    page.navigate(address("/account?tenant=" + away.slug()));
    assertThat(page.locator(".tenant-name").first()).hasText("Tenant " + away.slug());
    page.context().close();
  }

  @Test
  void pagesBehindLinksAreCleanAndWorkByKeyboard() {
    Page page = browser("Browser/1.0");
    String invited = "new@" + people.slug() + ".example";
    page.navigate(
        address(
            "/invitation/" + token(asOwner(() -> invitations.invite(invited, "viewer")).link())));
    assertThat(heading(page, "Join Tenant " + people.slug())).isVisible();
    looks(page, "invitation");
    page.getByLabel("Your name").fill("Nia New");
    page.locator("vaadin-password-field input").fill("pepper kettle sunday harbour");
    press(page, button(page, "Accept"));
    assertThat(heading(page, "Welcome to Tenant " + people.slug())).isVisible();

    page.navigate(
        address("/reset/" + token(asOwner(() -> resets.linkFor(people.person("admin"))))));
    assertThat(heading(page, "Choose another password")).isVisible();
    assertThat(page.locator("vaadin-password-field input")).isFocused();
    looks(page, "reset");
    page.locator("vaadin-password-field input").fill("seven purple turtles hum");
    page.keyboard().press("Enter");
    assertThat(heading(page, "Your password is changed")).isVisible();
    page.context().close();
  }

  private <T> T asOwner(Callable<T> action) {
    try {
      return InTenant.callAs(currentTenant, people, "owner", action);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private static String token(@Nullable String given) {
    String link = String.valueOf(given);
    return link.substring(link.lastIndexOf('/') + 1);
  }

  private void choose(Page page, String label, String value) {
    Locator select =
        page.locator(
            "vaadin-select",
            new Page.LocatorOptions().setHas(page.locator("label", labelled(label))));
    press(page, select.locator("vaadin-select-value-button"));
    press(
        page,
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(value).setExact(true)));
  }

  private static Page.LocatorOptions labelled(String label) {
    return new Page.LocatorOptions().setHasText(label);
  }

  private void dialog(Page page, Locator opener, String title, String name) {
    press(page, opener);
    assertThat(page.locator("vaadin-dialog[opened]").getByText(title).first()).isVisible();
    fitsAndIsClean(page, name);
  }

  private static void press(Page page, Locator control) {
    control.focus();
    page.keyboard().press("Enter");
  }

  /** Of the two themes of a width only contrast can differ: the rest is looked at once. */
  private void looks(Page page, String name) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    fitsAndIsClean(page, name + "-" + ColorScheme.DARK, Axe::faultsOfContrast);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    fitsAndIsClean(page, name + "-" + ColorScheme.LIGHT, Axe::faults);
  }

  private void fitsAndIsClean(Page page, String name) {
    fitsAndIsClean(page, name, Axe::faults);
  }

  private void fitsAndIsClean(Page page, String name, Function<Page, List<String>> faults) {
    for (int width : new int[] {390, 1440}) {
      page.setViewportSize(width, 900);
      assertThat(page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth"))
          .as(name + " at " + width)
          .isEqualTo(false);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of("target/screens/" + name + "-" + width + ".png")));
      assertThat(faults.apply(page)).as(name + " at " + width).isEmpty();
    }
  }

  private void signIn(Page page, String email, String path) {
    page.navigate(address(path));
    assertThat(heading(page, "Sign in")).isVisible();
    page.getByLabel("E-mail").fill(email);
    page.locator("vaadin-password-field input").fill(TestPeople.PASSWORD);
    button(page, "Sign in").click();
    page.waitForURL(
        url -> url.contains(path), new Page.WaitForURLOptions().setTimeout(PATIENCE_MILLIS));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private Page browser(String agent) {
    BrowserContext context =
        chromium.browser().newContext(new Browser.NewContextOptions().setUserAgent(agent));
    Page page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    return page;
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
