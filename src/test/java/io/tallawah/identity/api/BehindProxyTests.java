package io.tallawah.identity.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Behind a proxy that is named and ends https, and with few requests a minute. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "tallawah.public-url=https://reports.example.com",
      "server.forward-headers-strategy=native",
      "server.tomcat.remoteip.internal-proxies=127.0.0.1/32,0:0:0:0:0:0:0:1/128,10.9.0.0/16",
      "tallawah.api.requests-person=20",
      "tallawah.api.requests-tenant=30"
    })
class BehindProxyTests {

  @Autowired Provisioning provisioning;
  @LocalServerPort int port;

  private ApiCaller api;
  private TestPeople people;

  @BeforeEach
  void people() {
    api = new ApiCaller(port);
    people = new TestPeople(provisioning);
  }

  @Test
  void theClientIsTheLastAddressThatNoNamedProxyHas() {
    String token = token("owner", "192.0.2.1, 203.0.113.7, 10.9.4.4");
    JsonNode rows = ApiCaller.json(api.get("/api/v1/audit?action=sign_in", token)).get("rows");
    JsonNode all = ApiCaller.json(api.get("/api/v1/audit", token)).get("rows");
    assertThat((rows.isEmpty() ? all : rows).toString())
        .contains("\"address\":\"203.0.113.7\"")
        .doesNotContain("192.0.2.1", "10.9.4.4");
  }

  @Test
  void peopleAreToldToComeByHttpsAlone() {
    for (String path : new String[] {"/login", "/api/v1/metrics", "/look/tokens.css"}) {
      assertThat(api.get(path).headers().firstValue("Strict-Transport-Security"))
          .as(path)
          .hasValue("max-age=31536000");
    }
  }

  @Test
  void theSessionsCookieBelongsToThisHostAndHttps() {
    HttpRequest.Builder page = api.request("/login").header("X-Forwarded-Proto", "https");
    assertThat(api.send(page).headers().allValues("Set-Cookie"))
        .anySatisfy(cookie ->
            assertThat(cookie)
                .startsWith("__Host-tallawah=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain"));
  }

  @Test
  void evenANamedProxyDoesNotSayWhereLinksLead() {
    HttpRequest.Builder invite =
        api.request("/api/v1/invitations")
            .header("Authorization", "Bearer " + token("owner", "203.0.113.8"))
            .header("Content-Type", "application/json")
            .header("X-Forwarded-Host", "evil.example")
            .header("X-Forwarded-Proto", "https")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"email\":\"new@%s.example\",\"role\":\"viewer\"}".formatted(people.slug())));
    assertThat(ApiCaller.json(api.send(invite)).get("link").asString())
        .startsWith("https://reports.example.com/invitation/");
  }

  @Test
  void whoSendsTooManyRequestsIsToldWhenToComeBackAndNobodyElseIs() {
    String viewer = token("viewer", "203.0.113.20");
    String analyst = token("analyst", "203.0.113.21");
    HttpResponse<String> last = untilRefused(viewer);
    assertThat(last.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 60L);
    assertThat(ApiCaller.json(last).get("detail").asString()).startsWith("Too many requests.");
    assertThat(api.get("/api/v1/metrics", analyst).statusCode()).isEqualTo(200);
  }

  @Test
  void oneTenantsRequestsAreBoundedTogether() {
    String viewer = token("viewer", "203.0.113.30");
    String analyst = token("analyst", "203.0.113.31");
    untilRefused(viewer);
    assertThat(ApiCaller.json(untilRefused(analyst)).get("detail").asString())
        .startsWith("This tenant sends too many requests.");
    TestPeople others = new TestPeople(provisioning);
    String other = token(others, "viewer", "203.0.113.32");
    assertThat(api.get("/api/v1/metrics", other).statusCode()).isEqualTo(200);
  }

  @Test
  void whoHasNotSignedInIsBoundedByAddress() {
    HttpRequest.Builder stranger =
        api.request("/v3/api-docs").header("X-Forwarded-For", "203.0.113.40");
    int status = 200;
    for (int asked = 0; asked < 60 && status == 200; asked++) {
      status = api.send(stranger).statusCode();
    }
    assertThat(status).isEqualTo(429);
    HttpRequest.Builder another =
        api.request("/v3/api-docs").header("X-Forwarded-For", "203.0.113.41");
    assertThat(api.send(another).statusCode()).isEqualTo(200);
  }

  @Test
  void screensAreBoundedToo() {
    for (String path : List.of("/reset", "/?v-r=uidl&v-uiId=0")) {
      String from = "203.0.113." + (50 + path.length());
      HttpRequest.Builder page = api.request(path).header("X-Forwarded-For", from);
      HttpResponse<String> answer = api.send(page);
      for (int asked = 0; asked < 200 && answer.statusCode() != 429; asked++) {
        answer = api.send(page);
      }
      assertThat(answer.statusCode()).as(path).isEqualTo(429);
      assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 60L);
      assertThat(answer.body()).startsWith("Too many requests.");
    }
    HttpRequest.Builder another = api.request("/login").header("X-Forwarded-For", "203.0.113.49");
    assertThat(api.send(another).statusCode()).isEqualTo(200);
  }

  @Test
  void guessesOfTokensAreBoundedByAddress() {
    int status = 401;
    for (int asked = 0; asked < 60 && status == 401; asked++) {
      status = from("203.0.113.50", asked % 2 == 0 ? "no.such.token" : "tlw_nosuchkey");
    }
    assertThat(status).isEqualTo(429);
    assertThat(from("203.0.113.51", "no.such.token")).isEqualTo(401);
  }

  @Test
  void guessesShutNobodyOutWhoseTokenWasValid() {
    String viewer = token("viewer", "203.0.113.52");
    assertThat(from("203.0.113.52", viewer)).isEqualTo(200);
    int status = 401;
    for (int asked = 0; asked < 60 && status == 401; asked++) {
      status = from("203.0.113.52", "no.such.token");
    }
    assertThat(status).isEqualTo(429);
    assertThat(from("203.0.113.52", viewer)).isEqualTo(200);
  }

  @Test
  void validTokensOfOneAddressAreNoGuesses() {
    String viewer = token("viewer", "203.0.113.60");
    String other = token(new TestPeople(provisioning), "viewer", "203.0.113.60");
    for (int asked = 0; asked < 12; asked++) {
      assertThat(from("203.0.113.60", viewer)).isEqualTo(200);
      assertThat(from("203.0.113.60", other)).isEqualTo(200);
    }
  }

  private int from(String address, String token) {
    return api.send(
            api.request("/api/v1/metrics")
                .header("Authorization", "Bearer " + token)
                .header("X-Forwarded-For", address))
        .statusCode();
  }

  private HttpResponse<String> untilRefused(String token) {
    HttpResponse<String> answer = api.get("/api/v1/metrics", token);
    for (int asked = 0; asked < 60 && answer.statusCode() == 200; asked++) {
      answer = api.get("/api/v1/metrics", token);
    }
    assertThat(answer.statusCode()).isEqualTo(429);
    return answer;
  }

  private String token(String role, String forwarded) {
    return token(people, role, forwarded);
  }

  private String token(TestPeople tenant, String role, String forwarded) {
    HttpRequest.Builder request =
        api.request("/api/v1/auth/token")
            .header("Content-Type", "application/json")
            .header("X-Forwarded-For", forwarded)
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"email\":\"%s\",\"password\":\"%s\"}"
                        .formatted(tenant.email(role), TestPeople.PASSWORD)));
    return ApiCaller.json(api.send(request)).get("access_token").asString();
  }
}
