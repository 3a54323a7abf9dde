package io.tallawah.insights.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.InsightsTest;
import io.tallawah.insights.Marts;
import io.tallawah.tenancy.CurrentTenant;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notes on days over the wire. */
@InsightsTest
class NotesApiTests {

  private static final String NOTES = "/api/v1/notes";
  private static final String SPOT =
      "{\"day\":\"2026-10-07\",\"text\":\"Radio spot\",\"campaign\":{\"platform\":\"meta\",\"account_id\":\"100\",\"campaign_id\":\"9001\"}}";

  @LocalServerPort int port;
  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;

  private final Map<String, String> tokens = new HashMap<>();
  private InsightsFixture tenant;

  @BeforeEach
  void aTenant() {
    tenant = new InsightsFixture(provisioning, currentTenant, Marts.days(2, 5));
  }

  @Test
  void aNoteIsWrittenChangedAndDeleted() throws Exception {
    JsonNode made = json(send("analyst", "POST", NOTES, SPOT), 201);
    assertThat(made.path("day").asString()).isEqualTo("2026-10-07");
    assertThat(made.path("text").asString()).isEqualTo("Radio spot");
    assertThat(made.at("/campaign/campaign_id").asString()).isEqualTo("9001");
    String path = NOTES + "/" + made.path("id").asString();
    JsonNode changed =
        json(send("analyst", "PUT", path, "{\"day\":\"2026-10-08\",\"text\":\"TV spot\"}"), 200);
    assertThat(changed.has("campaign")).isFalse();
    JsonNode list = json(send("viewer", "GET", NOTES, null), 200);
    assertThat(list).hasSize(1);
    assertThat(list.path(0)).isEqualTo(changed);
    assertThat(send("analyst", "DELETE", path, null).statusCode()).isEqualTo(204);
    assertThat(send("analyst", "GET", path, null).statusCode()).isEqualTo(404);
    assertThat(send("analyst", "DELETE", path, null).statusCode()).isEqualTo(404);
  }

  @Test
  void aViewerReadsAndWritesNothing() throws Exception {
    String path =
        NOTES + "/" + json(send("analyst", "POST", NOTES, SPOT), 201).path("id").asString();
    assertThat(send("viewer", "GET", path, null).statusCode()).isEqualTo(200);
    assertThat(send("viewer", "POST", NOTES, SPOT).statusCode()).isEqualTo(403);
    assertThat(send("viewer", "PUT", path, SPOT).statusCode()).isEqualTo(403);
    assertThat(send("viewer", "DELETE", path, null).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"day\":\"2026-10-07\"}",
        "{\"text\":\"x\"}",
        "{\"day\":\"2026-10-07\",\"text\":\" \"}",
        "{\"day\":\"2026-10-07\",\"text\":\"a\\u0000b\"}",
        "{\"day\":\"2026-10-07\",\"text\":\"a\\u202eb\"}",
        "{\"day\":\"2026-10-07\",\"text\":\"a\\u2067b\"}",
        "{\"day\":\"2026-02-30\",\"text\":\"x\"}",
        "{\"day\":\"1999-12-31\",\"text\":\"x\"}",
        "{\"day\":\"tomorrow\",\"text\":\"x\"}",
        "{\"day\":\"2026-10-07\",\"text\":\"x\",\"size\":1}",
        "{\"day\":\"2026-10-07\",\"text\":\"x\",\"campaign\":{}}",
        "{\"day\":\"2026-10-07\",\"text\":\"x\",\"campaign\":{\"platform\":\"radio\",\"account_id\":\"1\",\"campaign_id\":\"2\"}}"
      })
  void aBodyThatCannotBeTakenIsRefusedByField(String body) throws Exception {
    HttpResponse<String> answer = send("analyst", "POST", NOTES, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("errors");
  }

  @Test
  void aTextIsAsLongAsItMayBeAndNoLonger() throws Exception {
    String body = "{\"day\":\"2026-10-07\",\"text\":\"%s\"}";
    assertThat(send("analyst", "POST", NOTES, body.formatted("x".repeat(280))).statusCode())
        .isEqualTo(201);
    assertThat(send("analyst", "POST", NOTES, body.formatted("🎄".repeat(280))).statusCode())
        .isEqualTo(201);
    for (String longer : List.of("x".repeat(281), "🎄".repeat(281))) {
      HttpResponse<String> answer = send("analyst", "POST", NOTES, body.formatted(longer));
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("\"field\":\"text\"");
    }
  }

  @Test
  void aNoteOnACampaignThatThereIsNotIsRefusedAtItsField() throws Exception {
    String other = SPOT.replace("9001", "90010");
    String path =
        NOTES + "/" + json(send("analyst", "POST", NOTES, SPOT), 201).path("id").asString();
    for (HttpResponse<String> answer :
        List.of(send("analyst", "POST", NOTES, other), send("analyst", "PUT", path, other))) {
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("\"field\":\"campaign\"", "there is no such campaign");
    }
    assertThat(json(send("viewer", "GET", NOTES, null), 200)).hasSize(1);
  }

  private static JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JsonMapper.shared().readTree(answer.body());
  }

  private HttpResponse<String> send(String role, String method, String path, @Nullable String body)
      throws Exception {
    return call(
        HttpRequest.newBuilder(uri(path))
            .header("Authorization", "Bearer " + token(role))
            .header("Content-Type", "application/json")
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
  }

  private String token(String role) throws Exception {
    String there = tokens.get(role);
    if (there != null) {
      return there;
    }
    String body =
        "{\"email\":\"%s\",\"password\":\"%s\"}"
            .formatted(tenant.people().email(role), TestPeople.PASSWORD);
    String made =
        json(
                call(
                    HttpRequest.newBuilder(uri("/api/v1/auth/token"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))),
                200)
            .path("access_token")
            .asString();
    tokens.put(role, made);
    return made;
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static HttpResponse<String> call(HttpRequest.Builder request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
