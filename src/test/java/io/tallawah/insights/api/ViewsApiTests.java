package io.tallawah.insights.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.insights.InsightsTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Views over the wire: kept, listed, changed, removed. */
@InsightsTest
class ViewsApiTests {

  private static final String VIEWS = "/api/v1/views";

  @LocalServerPort int port;
  @Autowired Provisioning provisioning;

  private final HttpClient client = HttpClient.newHttpClient();
  private TestPeople people;
  private String analyst;
  private String viewer;

  @BeforeEach
  void aTenant() throws Exception {
    people = new TestPeople(provisioning);
    analyst = token("analyst");
    viewer = token("viewer");
  }

  @AfterEach
  void hangUp() {
    client.close();
  }

  @Test
  void itIsKeptListedChangedAndRemoved() throws Exception {
    HttpResponse<String> made =
        send("POST", VIEWS, analyst, view("Weekly <b>", "scope", "team", "default_for_team", true));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String place = made.headers().firstValue("Location").orElseThrow();
    JsonNode one = json(send("GET", place, viewer, null));
    assertThat(one.path("name").asString()).isEqualTo("Weekly <b>");
    assertThat(one.path("scope").asString()).isEqualTo("team");
    assertThat(one.path("own").asBoolean()).isFalse();
    assertThat(one.path("default_for_team").asBoolean()).isTrue();
    assertThat(one.path("default_for_me").asBoolean()).isFalse();
    assertThat(one.path("parameters").asString()).isEqualTo("period=last_7_days&platform=meta");
    assertThat(one.path("address").asString())
        .isEqualTo("/campaigns?view=" + one.path("id").asString());
    assertThat(json(send("GET", VIEWS + "?screen=campaigns", viewer, null)).path("views"))
        .hasSize(1);
    assertThat(json(send("GET", VIEWS + "?screen=map", viewer, null)).path("views")).isEmpty();

    Map<String, Object> wanted =
        Map.of("name", "Mine", "scope", "mine", "parameters", "", "default_for_me", true);
    assertThat(send("PUT", place, viewer, wanted).statusCode()).isEqualTo(403);
    JsonNode changed = json(send("PUT", place, analyst, wanted));
    assertThat(changed.path("default_for_me").asBoolean()).isTrue();
    assertThat(changed.path("default_for_team").asBoolean()).isFalse();
    assertThat(send("GET", place, viewer, null).statusCode()).as("another's own").isEqualTo(404);
    assertThat(send("PUT", place, viewer, wanted).statusCode()).isEqualTo(404);
    assertThat(send("DELETE", place, viewer, null).statusCode()).isEqualTo(404);
    assertThat(send("DELETE", place, analyst, null).statusCode()).isEqualTo(204);
    assertThat(send("GET", place, analyst, null).statusCode()).isEqualTo(404);
  }

  @Test
  void whatCantBeTakenIsNamed() throws Exception {
    assertBad(Map.of(), "screen");
    assertBad(view("x".repeat(81)), "name");
    assertBad(view("\u200b"), "name");
    assertBad(view("A", "screen", "settings"), "screen");
    assertBad(view("A", "scope", "all"), "scope");
    assertBad(view("A", "parameters", "x".repeat(4_001)), "parameters");
    assertBad(view("A", "parameters", "colour=red"), "parameters");
    assertBad(view("A", "parameters", "sort=gone"), "parameters");
    assertBad(view("A", "default_for_team", true), "default_for_team");
    assertBad(view("A", "colour", "red"), "colour");
    assertThat(send("GET", VIEWS + "?screen=settings", viewer, null).statusCode()).isEqualTo(400);
    assertThat(send("GET", VIEWS + "?page=1", viewer, null).statusCode()).isEqualTo(400);
  }

  @Test
  void aNameThatIsTakenIsAConflictAndTheTeamsNeedsTheRight() throws Exception {
    assertThat(send("POST", VIEWS, viewer, view("A")).statusCode()).isEqualTo(201);
    assertThat(send("POST", VIEWS, viewer, view("a")).statusCode()).isEqualTo(409);
    assertThat(send("POST", VIEWS, viewer, view("B", "scope", "team")).statusCode()).isEqualTo(403);
  }

  private void assertBad(Map<String, Object> body, String field) throws Exception {
    HttpResponse<String> answer = send("POST", VIEWS, viewer, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(json(answer).path("errors").findValuesAsString("field"))
        .as(answer.body())
        .contains(field);
  }

  private static Map<String, Object> view(String name, Object... more) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("screen", "campaigns");
    view.put("name", name);
    view.put("parameters", "period=last_7_days&platform=meta");
    for (int i = 0; i < more.length; i += 2) {
      view.put((String) more[i], more[i + 1]);
    }
    return view;
  }

  private String token(String role) throws Exception {
    Map<String, String> who = Map.of("email", people.email(role), "password", TestPeople.PASSWORD);
    return json(send("POST", "/api/v1/auth/token", "", who)).path("access_token").asString();
  }

  private HttpResponse<String> send(String method, String path, String token, @Nullable Object body)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
