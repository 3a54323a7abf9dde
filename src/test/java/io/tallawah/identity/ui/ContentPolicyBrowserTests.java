package io.tallawah.identity.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.testing.SystemBrowser;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** In a real browser: our screens keep to their policy, and what is written into them can't run. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContentPolicyBrowserTests {

  private static final int PATIENCE_MILLIS = 30_000;

  @Autowired Provisioning provisioning;
  @LocalServerPort int port;

  private SystemBrowser chromium;
  private BrowserContext context;
  private Page page;
  private final List<String> told = new CopyOnWriteArrayList<>();

  @BeforeAll
  void signIn() {
    chromium = SystemBrowser.launch();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    TestPeople people = new TestPeople(provisioning);
    context = chromium.browser().newContext();
    page = context.newPage();
    page.onConsoleMessage(message -> told.add(message.text()));
    page.onPageError(told::add);
    page.navigate("http://localhost:" + port + "/campaigns");
    page.getByLabel("E-mail").fill(people.email("owner"));
    page.locator("vaadin-password-field input").fill(TestPeople.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    assertThat(page.locator(".tenant-name")).isVisible();
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  @Test
  void ourScreensAskForNothingThatTheirPolicyForbids() {
    for (String path :
        List.of(
            "campaigns",
            "data",
            "admin/users",
            "admin/roles",
            "admin/tenant",
            "admin/audit",
            "admin/credentials",
            "account")) {
      page.navigate("http://localhost:" + port + "/" + path);
      assertThat(page.locator("h1").first()).isVisible();
    }
    assertThat(told)
        .noneSatisfy(line -> assertThat(line).containsIgnoringCase("content security policy"));
  }

  @Test
  void whatIsWrittenIntoAPageDoesNotRun() {
    Page page = context.newPage();
    page.navigate("http://localhost:" + port + "/account");
    assertThat(page.locator("h1").first()).isVisible();
    Object blocked =
        page.evaluate(
            """
            async () => {
              window.ran = [];
              const blocked = [];
              document.addEventListener('securitypolicyviolation',
                event => blocked.push(event.effectiveDirective));
              const place = document.body.appendChild(document.createElement('div'));
              place.innerHTML = `<img src="/nothing.png" onerror="ran.push('handler')">
                <svg onload="ran.push('svg')"></svg>
                <a id="lure" href="javascript:ran.push('address')">x</a>
                <iframe srcdoc="<script>parent.ran.push('frame')</script>"></iframe>
                <object data="data:text/html,<script>1</script>"></object>`;
              document.getElementById('lure').click();
              const elsewhere = document.createElement('img');
              elsewhere.src = 'https://elsewhere.example/pixel.png';
              place.append(elsewhere);
              await fetch('https://elsewhere.example/').catch(() => 0);
              for (let waited = 0; waited < 100 && blocked.length < 6; waited++) {
                await new Promise(done => setTimeout(done, 50));
              }
              return { blocked, ran: window.ran };
            }\
            """);
    assertThat(blocked.toString()).contains("ran=[]");
    assertThat(blocked.toString())
        .contains("script-src-attr", "script-src-elem", "img-src", "connect-src", "object-src");
  }

  @Test
  void aScriptThatAPageBringsWithoutItsNumberDoesNotRun() {
    Page page = context.newPage();
    page.route(
        "**/account",
        route -> {
          var answer = route.fetch();
          route.fulfill(
              new Route.FulfillOptions()
                  .setResponse(answer)
                  .setBody(
                      answer
                          .text()
                          .replace(
                              "</body>",
                              "<script>window.ran = 1</script>"
                                  + "<script src='/elements/chart.js?ran'></script></body>")));
        });
    page.navigate("http://localhost:" + port + "/account");
    assertThat(page.locator("h1").first()).isVisible();
    assertThat(page.evaluate("() => window.ran === undefined")).isEqualTo(true);
    assertThat(page.content()).contains("window.ran = 1");
    assertThat(
            page.evaluate(
                "() => performance.getEntriesByType('resource').filter(one => one.name.includes('?ran') && one.responseStatus === 200).length"))
        .isEqualTo(0);
  }

  @Test
  void aPageOfSomebodyElseCannotFrameAScreen() {
    Page stranger = context.newPage();
    stranger.route(
        "http://stranger.example/",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody("<iframe src='http://localhost:" + port + "/login'></iframe>")));
    stranger.navigate("http://stranger.example/");
    stranger.waitForCondition(() ->
        stranger.frames().size() > 1 && stranger.frames().get(1).url().startsWith("chrome-error:"));
  }
}
