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

/** Labels over the wire. */
@InsightsTest
class LabelsApiTests {

  private static final String LABELS = "/api/v1/labels";
  private static final String MONTH = "?from=2026-10-01&to=2026-10-30&currency=native";
  private static final String BRAND =
      "{\"name\":\"%s\",\"colour\":\"teal\",\"rule\":{\"name_contains\":\"brand\",\"platforms\":[\"meta\"]}}";

  @LocalServerPort int port;
  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;

  private static @Nullable InsightsFixture shared;
  private static @Nullable InsightsFixture stranger;
  private final Map<InsightsFixture, String> tokens = new HashMap<>();
  private InsightsFixture tenant;
  private InsightsFixture other;

  @BeforeEach
  void twoTenants() {
    if (shared == null || stranger == null) {
      shared = new InsightsFixture(provisioning, currentTenant, Marts.days(12, 5));
      stranger = new InsightsFixture(provisioning, currentTenant, Marts.days(4, 6));
    }
    tenant = shared;
    other = stranger;
  }

  @Test
  void aLabelIsDefinedChangedAndDeleted() throws Exception {
    JsonNode made = json(send("POST", LABELS, BRAND.formatted("Brand")), 201);
    String path = LABELS + "/" + made.path("id").asString();
    assertThat(made.path("campaigns").asInt()).isEqualTo(3);
    assertThat(made.at("/rule/name_contains").asString()).isEqualTo("brand");
    assertThat(made.at("/rule/platforms/0").asString()).isEqualTo("meta");
    assertThat(json(send("GET", LABELS, null), 200).toString()).contains("Brand");
    JsonNode changed = json(send("PUT", path, "{\"name\":\"Brands\"}"), 200);
    assertThat(changed.path("colour").asString()).isEqualTo("green");
    assertThat(changed.path("rule").isMissingNode()).isTrue();
    assertThat(changed.path("campaigns").asInt()).isZero();
    assertThat(send("DELETE", path, null).statusCode()).isEqualTo(204);
    assertThat(send("GET", path, null).statusCode()).isEqualTo(404);
    assertThat(send("DELETE", path, null).statusCode()).isEqualTo(404);
  }

  @Test
  void aNameIsCountedInCharactersWhateverTheirHalves() throws Exception {
    String tree = "🎄";
    JsonNode made = json(send("POST", LABELS, "{\"name\":\"" + tree.repeat(60) + "\"}"), 201);
    assertThat(made.path("name").asString()).isEqualTo(tree.repeat(60));
    HttpResponse<String> longer = send("POST", LABELS, "{\"name\":\"" + tree.repeat(61) + "\"}");
    assertThat(longer.statusCode()).isEqualTo(400);
    assertThat(longer.body()).contains("it has 1 to 60 characters");
    assertThat(send("DELETE", LABELS + "/" + made.path("id").asString(), null).statusCode())
        .isEqualTo(204);
  }

  @Test
  void rowsSayTheirLabelsAndAFilterAndGroupsTakeThem() throws Exception {
    String id = json(send("POST", LABELS, BRAND.formatted("Rows")), 201).path("id").asString();
    JsonNode filtered = json(send("GET", "/api/v1/campaigns" + MONTH + "&label=" + id, null), 200);
    assertThat(filtered.path("rows")).hasSize(3);
    for (JsonNode row : filtered.path("rows")) {
      assertThat(row.at("/labels/0/id").asString()).isEqualTo(id);
      assertThat(row.at("/labels/0/name").asString()).isEqualTo("Rows");
    }
    JsonNode row = filtered.path("rows").path(0);
    JsonNode one =
        json(
            send(
                "POST",
                LABELS + "/" + id + "/campaigns",
                "{\"take_off\":[{\"platform\":\"%s\",\"account_id\":\"%s\",\"campaign_id\":\"%s\"}]}"
                    .formatted(
                        row.path("platform").asString(),
                        row.path("account_id").asString(),
                        row.path("campaign_id").asString())),
            200);
    assertThat(one.path("kept_off").asInt()).isEqualTo(1);
    assertThat(one.path("campaigns").asInt()).isEqualTo(2);
    JsonNode grouped = json(send("GET", "/api/v1/campaigns" + MONTH + "&group=label", null), 200);
    assertThat(grouped.path("groups").valueStream().map(group -> group.path("rows").asInt()))
        .containsExactlyInAnyOrder(2, 10);
    JsonNode without = json(send("GET", "/api/v1/campaigns" + MONTH + "&label=none", null), 200);
    assertThat(without.at("/page/rows").asInt()).isEqualTo(10);
    for (String read : new String[] {"adsets", "timeseries", "regions", "creatives"}) {
      String path = "/api/v1/" + read + MONTH + "&label=" + id + ",none";
      assertThat(send("GET", path, null).statusCode()).as(read).isEqualTo(200);
    }
    assertThat(send("DELETE", LABELS + "/" + id, null).statusCode()).isEqualTo(204);
  }

  @Test
  void whatIsTakenIsAConflict() throws Exception {
    JsonNode made = json(send("POST", LABELS, "{\"name\":\"Easter\"}"), 201);
    assertThat(send("POST", LABELS, "{\"name\":\" EASTER \"}").statusCode()).isEqualTo(409);
    assertThat(send("POST", LABELS, "{\"name\":\"Empty\",\"rule\":{}}").statusCode())
        .isEqualTo(409);
    String campaigns = LABELS + "/" + made.path("id").asString() + "/campaigns";
    assertThat(send("POST", campaigns, "{}").statusCode()).isEqualTo(409);
  }

  @Test
  void aCampaignOfNoPlatformIsRefusedAtItsField() throws Exception {
    String campaigns = LABELS + "/00000000-0000-0000-0000-000000000000/campaigns";
    for (String field : new String[] {"put_on", "take_off"}) {
      String body =
          "{\"%s\":[{\"platform\":\"radio\",\"account_id\":\"1\",\"campaign_id\":\"2\"}]}"
              .formatted(field);
      HttpResponse<String> answer = send("POST", campaigns, body);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
      assertThat(answer.body()).contains("\"" + field + ".platform\"", "meta, google");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"name\":\" \"}",
        "{\"name\":\"a\\u0000b\"}",
        "{\"name\":\"a\\u202eb\"}",
        "{\"name\":\"x\",\"colour\":\"red\"}",
        "{\"name\":\"x\",\"size\":1}",
        "{\"name\":\"x\",\"rule\":{\"platforms\":[\"radio\"]}}",
        "{\"name\":\"x\",\"rule\":{\"name_contains\":\"\\u0000\"}}",
        "{\"name\":\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"}"
      })
  void aBodyThatCannotBeTakenIsRefused(String body) throws Exception {
    HttpResponse<String> answer = send("POST", LABELS, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("errors");
  }

  @ParameterizedTest
  @ValueSource(strings = {"campaigns", "ads", "timeseries", "regions", "creatives"})
  void aFilterByALabelThatIsNotTheTenantsIsRefusedByName(String read) throws Exception {
    String theirs =
        json(send(other, "POST", LABELS, "{\"name\":\"Theirs " + read + "\"}"), 201)
            .path("id")
            .asString();
    for (String value : new String[] {theirs, "brand"}) {
      HttpResponse<String> answer =
          send("GET", "/api/v1/" + read + MONTH + "&label=" + value, null);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
      assertThat(answer.body()).contains("\"label\"");
    }
    String path = LABELS + "/" + theirs;
    assertThat(send("GET", path, null).statusCode()).isEqualTo(404);
    assertThat(send("PUT", path, "{\"name\":\"mine\"}").statusCode()).isEqualTo(404);
    assertThat(send("DELETE", path, null).statusCode()).isEqualTo(404);
  }

  private JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JsonMapper.shared().readTree(answer.body());
  }

  private HttpResponse<String> send(String method, String path, @Nullable String body)
      throws Exception {
    return send(tenant, method, path, body);
  }

  private HttpResponse<String> send(
      InsightsFixture as, String method, String path, @Nullable String body) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Authorization", "Bearer " + token(as))
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private String token(InsightsFixture as) throws Exception {
    String there = tokens.get(as);
    if (there != null) {
      return there;
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/auth/token"))
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"email\":\"%s\",\"password\":\"%s\"}"
                        .formatted(as.people().email("analyst"), TestPeople.PASSWORD)))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      String made =
          JsonMapper.shared()
              .readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body())
              .path("access_token")
              .asString();
      tokens.put(as, made);
      return made;
    }
  }
}
