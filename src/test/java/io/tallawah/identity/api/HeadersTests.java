package io.tallawah.identity.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every answer tells the browser, and whose word the server takes without named proxies. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadersTests {

  private static final Pattern NONCE = Pattern.compile("'nonce-([A-Za-z0-9+/=]{22,})'");

  @Autowired Provisioning provisioning;
  @LocalServerPort int port;

  private ApiCaller api;
  private TestPeople people;

  @BeforeAll
  void people() {
    api = new ApiCaller(port);
    people = new TestPeople(provisioning);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/login",
        "/look/tokens.css",
        "/look/icon.svg",
        "/api/v1/metrics",
        "/api/nothing",
        "/look/nothing.css",
        "/look;a=b/tokens.css",
        "/v3/api-docs",
        "/actuator/health"
      })
  void everyAnswerIsClosed(String path) {
    HttpResponse<String> answer = api.get(path);
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("frame-ancestors 'none'", "default-src '");
    assertThat(header(answer, "Strict-Transport-Security")).isEmpty();
    assertThat(header(answer, "Server")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/metrics", "/v3/api-docs", "/actuator/health", "/look/icon.svg"})
  void whatIsNoPageMayLoadNothing(String path) {
    assertThat(header(api.get(path), "Content-Security-Policy"))
        .isEqualTo(
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE /login", "GET /login/%zz", "GET /api/%zz", "GET /look/%2e%2e/x"})
  void whatTheWebServerRefusesIsClosedToo(String line) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request = line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer)
          .startsWith("HTTP/1.1 4")
          .contains(
              "X-Content-Type-Options: nosniff\r\n",
              "X-Frame-Options: DENY\r\n",
              "Content-Security-Policy: default-src 'none'; base-uri 'none';");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/look/nothing.css", "/elements/nothing.js", "/webjars/nothing/1/a.js"})
  void aFileThatIsNotThereIsNoPageAndKeptByNobody(String path) {
    HttpResponse<String> answer = api.get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(header(answer, "Cache-Control")).contains("no-store");
    assertThat(header(answer, "Set-Cookie")).isEmpty();
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void aPageRunsOnlyScriptsWithItsOwnNumber() {
    HttpResponse<String> page = api.get("/login");
    String policy = header(page, "Content-Security-Policy");
    String scripts = directive(policy, "script-src");
    Matcher nonce = NONCE.matcher(scripts);
    assertThat(nonce.find()).as(policy).isTrue();
    assertThat(scripts).isEqualTo("'nonce-" + nonce.group(1) + "' 'strict-dynamic' 'unsafe-eval'");
    assertThat(directive(policy, "script-src-attr")).isEqualTo("'none'");
    assertThat(directive(policy, "object-src")).isEqualTo("'none'");
    assertThat(directive(policy, "base-uri")).isEqualTo("'self'");
    assertThat(directive(policy, "form-action")).isEqualTo("'self'");
    assertThat(page.body().replaceAll("<script[^>]* nonce=\"" + Pattern.quote(nonce.group(1)), ""))
        .doesNotContain("<script");
    assertThat(header(api.get("/login"), "Content-Security-Policy")).isNotEqualTo(policy);
  }

  @Test
  void aPageIsAloneInItsWindowAndUsesNoDevice() {
    HttpResponse<String> page = api.get("/login");
    assertThat(header(page, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(header(page, "Permissions-Policy"))
        .contains("camera=()", "geolocation=()", "unload=()");
    assertThat(header(page, "Cache-Control")).contains("no-store");
  }

  @Test
  void theSessionsCookieIsOutOfReach() {
    assertThat(api.get("/login").headers().allValues("Set-Cookie"))
        .anySatisfy(cookie ->
            assertThat(cookie)
                .startsWith("tallawah=")
                .contains("Path=/", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain"));
  }

  @Test
  void whatAStrangerSaysOfAddressesIsNotBelieved() {
    HttpRequest.Builder request =
        api.request("/api/v1/auth/token")
            .header("Content-Type", "application/json")
            .header("X-Forwarded-For", "203.0.113.7")
            .header("Forwarded", "for=203.0.113.8")
            .header("X-Real-IP", "203.0.113.9")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"email\":\"%s\",\"password\":\"%s\"}"
                        .formatted(people.email("owner"), TestPeople.PASSWORD)));
    String token = ApiCaller.json(api.send(request)).get("access_token").asString();
    assertThat(api.get("/api/v1/audit?action=sign_in", token).body()).doesNotContain("203.0.113.");
    assertThat(api.get("/api/v1/audit", token).body())
        .contains("\"address\":")
        .doesNotContain("203.0.113.");
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedUnread() {
    Map<String, String> body = Map.of("email", "x".repeat(2 << 20), "password", "y");
    assertThat(api.post("/api/v1/auth/token", body).statusCode()).isEqualTo(413);
  }

  @Test
  void aBodyThatDoesNotSayHowLargeItIsIsCutOff() {
    byte[] endless =
        ("{\"email\":\"" + "x".repeat(2 << 20) + "\"}")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        api.request("/api/v1/auth/token")
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> new java.io.ByteArrayInputStream(endless)));
    assertThat(api.send(request).statusCode()).isEqualTo(413);
  }

  @Test
  void aPackedBodyIsNotUnpacked() {
    HttpRequest.Builder request =
        api.request("/api/v1/auth/token")
            .header("Content-Type", "application/json")
            .header("Content-Encoding", "gzip")
            .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {0x1f, (byte) 0x8b, 8, 0}));
    assertThat(api.send(request).statusCode()).isEqualTo(415);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String directive(String policy, String name) {
    for (String one : policy.split("; ", -1)) {
      if (one.startsWith(name + " ")) {
        return one.substring(name.length() + 1);
      }
    }
    return "";
  }
}
