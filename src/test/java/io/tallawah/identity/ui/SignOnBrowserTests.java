package io.tallawah.identity.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.tallawah.identity.Provisioning;
import io.tallawah.identity.SystemIdentity;
import io.tallawah.identity.TestPeople;
import io.tallawah.identity.signon.ClientSecret;
import io.tallawah.identity.signon.SignOnDomains;
import io.tallawah.identity.signon.SignOnServices;
import io.tallawah.identity.signon.SignOnSettings;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.InTenant;
import io.tallawah.testing.SystemBrowser;
import io.tallawah.testing.TestDatabase;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in through a real Keycloak, in a real browser. */
@Tag("peers")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
class SignOnBrowserTests {

  private static final int PATIENCE_MILLIS = 30_000;
  private static final String REFUSAL = "Your company's sign-on didn't let you in here";

  private static Keycloak keycloak;
  private static SystemBrowser chromium;
  private static int port;

  @Autowired Provisioning provisioning;
  @Autowired SignOnServices services;
  @Autowired SignOnDomains domains;
  @Autowired SystemIdentity system;
  @Autowired CurrentTenant currentTenant;

  private final String realm = "r" + UUID.randomUUID().toString().substring(0, 8);
  private TestPeople home;
  private TestPeople away;
  private UUID service;
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start() throws IOException {
    port = Keycloak.freePort();
    chromium = SystemBrowser.launch();
    keycloak = Keycloak.start();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  @AfterAll
  static void stop() {
    chromium.close();
    keycloak.close();
  }

  @DynamicPropertySource
  static void addresses(DynamicPropertyRegistry registry) {
    registry.add("server.port", () -> port);
    registry.add("tallawah.public-url", () -> address(""));
    registry.add("tallawah.allowed-hosts", () -> keycloak.host());
  }

  @BeforeEach
  void aRealmForATenant() {
    home = new TestPeople(provisioning);
    away = new TestPeople(provisioning);
    keycloak.realm(realm);
    service = service(home);
    domain(home, service, home.slug() + ".example");
    newBrowser();
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void aMemberGivesTheirPasswordOnceAndThenKeycloakSignsThemIn() {
    String id = keycloak.person(realm, "viewer", home.email("viewer"));

    signIn("viewer", home.email("viewer"));
    assertThat(heading("Is this account yours?")).isVisible();
    page.locator("vaadin-password-field input").fill(TestPeople.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue")).click();
    isSignedInAs(home.email("viewer"));

    anotherBrowser();
    signIn("viewer", home.email("viewer"));
    isSignedInAs(home.email("viewer"));

    keycloak.changeAddress(realm, id, "elsewhere@" + away.slug() + ".example");
    anotherBrowser();
    signIn("viewer", home.email("viewer"));
    isSignedInAs(home.email("viewer"));

    keycloak.person(realm, "usurper", home.email("viewer"));
    anotherBrowser();
    signIn("usurper", home.email("viewer"));
    isRefused();
  }

  @Test
  void anAddressOfAnotherDomainIsRefused() {
    keycloak.person(realm, "stranger", "stranger@" + away.slug() + ".example");

    signIn("stranger", home.email("viewer"));

    isRefused();
  }

  @Test
  void anotherTenantsServiceIsRefusedWhateverAddressItTells() {
    UUID foreign = service(away);
    keycloak.person(realm, "viewer", home.email("viewer"));

    page.navigate(address("/oauth2/authorization/" + foreign));
    atKeycloak("viewer");

    isRefused();
  }

  @Test
  void aServiceThatIsNotThereLeadsBack() {
    page.navigate(address("/oauth2/authorization/" + UUID.randomUUID()));

    assertThat(page.getByText("Your company's sign-on did not answer")).isVisible();
  }

  @Test
  void aDomainWithoutAServiceIsSaidSo() {
    openCompanyPage();
    page.getByLabel("E-mail").fill(away.email("viewer"));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue")).click();

    assertThat(page.getByText("No sign-on is set up for this address.")).isVisible();
  }

  @Test
  void theServiceAnswersAsItShould() {
    assertThat(in(home, () -> services.check(service))).isEmpty();
  }

  private void signIn(String name, String email) {
    openCompanyPage();
    page.getByLabel("E-mail").fill(email);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue")).click();
    atKeycloak(name);
  }

  private void openCompanyPage() {
    page.navigate(address("/account"));
    page.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in through your company"))
        .click();
    assertThat(heading("Sign in through your company")).isVisible();
  }

  private void atKeycloak(String name) {
    page.locator("#username").fill(name);
    page.locator("#password").fill(Keycloak.PASSWORD);
    page.locator("#kc-login").click();
  }

  private void isSignedInAs(String email) {
    assertThat(heading("Account")).isVisible();
    assertThat(page.getByText(email).first()).isVisible();
    assertThat(page.getByText("Signed in through Keycloak")).isVisible();
  }

  private void isRefused() {
    assertThat(page.getByText(REFUSAL)).isVisible();
    page.navigate(address("/account"));
    assertThat(heading("Sign in")).isVisible();
  }

  private Locator heading(String text) {
    return page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
  }

  private static String address(String path) {
    return "http://localhost:" + port + path;
  }

  private void anotherBrowser() {
    context.close();
    newBrowser();
  }

  private void newBrowser() {
    context =
        chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
    page = context.newPage();
  }

  private UUID service(TestPeople tenant) {
    return in(
        tenant,
        () ->
            services
                .add(
                    keycloak.issuer(realm),
                    new SignOnSettings("Keycloak", "tallawah", null, false, false, true),
                    new ClientSecret(keycloak.clientSecret()))
                .id());
  }

  private void domain(TestPeople tenant, UUID of, String domain) {
    in(tenant, () -> domains.claim(of, domain));
    JdbcClient.create(TestDatabase.shared().owner())
        .sql("update app.sign_on_domain set confirmed_at = now() where domain = ?")
        .param(domain)
        .update();
  }

  private <T> T in(TestPeople tenant, Callable<T> act) {
    return InTenant.callAsTask(currentTenant, system, tenant.tenant(), act);
  }
}
