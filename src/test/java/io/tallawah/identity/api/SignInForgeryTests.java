package io.tallawah.identity.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Another site, port or host can't put a person into an account that isn't theirs. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignInForgeryTests {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

  @Autowired Provisioning provisioning;
  @LocalServerPort int port;

  private ApiCaller api;
  private TestPeople people;
  private String cookie;
  private String token;

  @BeforeEach
  void theSignInPage() {
    api = new ApiCaller(port);
    people = new TestPeople(provisioning);
    HttpResponse<String> page = api.get("/login");
    cookie = page.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    Matcher found = TOKEN.matcher(page.body());
    assertThat(found.find()).isTrue();
    token = found.group(1);
  }

  @Test
  void thePagesOwnFormSignsIn() {
    assertSignsIn(post(token, "Sec-Fetch-Site", "same-origin"));
  }

  @Test
  void thePagesOwnFormSignsInWhereTheBrowserSaysOnlyItsOrigin() {
    assertSignsIn(post(token, "Origin", "http://localhost:" + port));
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Origin, http://localhost:1",
    "Origin, https://elsewhere.example",
    "Origin, null"
  })
  void whatComesFromElsewhereIsShownTheSignInPage(String header, String value) {
    assertRefused(post(token, header, value));
  }

  @Test
  void aMissingOrWrongTokenIsShownTheSignInPage() {
    assertRefused(post(null, "Sec-Fetch-Site", "same-origin"));
    assertRefused(post("made-up", "Sec-Fetch-Site", "same-origin"));
  }

  private HttpResponse<String> post(@Nullable String sent, String header, String value) {
    String form =
        "username="
            + encoded(people.email("viewer"))
            + "&password="
            + encoded(TestPeople.PASSWORD)
            + (sent == null ? "" : "&_csrf=" + encoded(sent));
    return api.send(
        api.request("/login")
            .header("Cookie", cookie)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(header, value)
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login?late");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  private static void assertSignsIn(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).doesNotContain("/login");
    assertThat(answer.headers().firstValue("Set-Cookie")).as("a new session").isPresent();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
