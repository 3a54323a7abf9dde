package io.tallawah.insights.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.InsightsTest;
import io.tallawah.insights.Marts;
import io.tallawah.jobs.internal.JobLoop;
import io.tallawah.tenancy.CurrentTenant;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An export over the wire: asked for, looked at, fetched, removed. */
@InsightsTest
class ExportsApiTests {

  private static final String EXPORTS = "/api/v1/exports";
  private static final String MONTH = "{\"from\": \"2026-10-01\", \"to\": \"2026-10-30\"}";

  @LocalServerPort int port;
  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;
  @Autowired JobLoop loop;

  private final HttpClient client = HttpClient.newHttpClient();
  private InsightsFixture tenant;
  private String token;

  @BeforeEach
  void aTenant() throws Exception {
    tenant = new InsightsFixture(provisioning, currentTenant, Marts.days(12, 4));
    token = token("viewer");
  }

  @AfterEach
  void hangUp() {
    client.close();
  }

  @Test
  void itIsAcceptedMadeFetchedAndRemoved() throws Exception {
    HttpResponse<String> asked =
        ask("{\"format\": \"csv\", \"kind\": \"campaigns\", \"query\": " + MONTH + "}");
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
    String place = asked.headers().firstValue("Location").orElseThrow();
    assertThat(json(asked).path("status").asString()).isEqualTo("waiting");
    assertThat(send(get(place + "/file")).statusCode()).isEqualTo(409);

    loop.turn();
    JsonNode made = json(send(get(place)));
    assertThat(made.path("status").asString()).isEqualTo("done");
    assertThat(made.path("rows").asInt())
        .isEqualTo(12)
        .isEqualTo(made.path("rows_written").asInt());
    assertThat(made.at("/query/from").asString()).isEqualTo("2026-10-01");
    HttpResponse<String> file = send(get(made.path("file").asString()));
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .matches("attachment; filename=\"campaigns-\\d{8}-\\d{4}\\.csv\"");
    assertThat(file.headers().firstValueAsLong("Content-Length").orElseThrow())
        .isEqualTo(made.path("bytes").asLong());
    assertThat(file.body()).contains("\"# Rows\",12").contains("Spend");
    assertThat(json(send(get(EXPORTS))).path("exports")).hasSize(1);

    assertThat(send(to(place).DELETE()).statusCode()).isEqualTo(204);
    assertThat(send(get(place)).statusCode()).isEqualTo(404);
    assertThat(send(to(place).DELETE()).statusCode()).isEqualTo(404);
  }

  @Test
  void creativesAndRegionsAreTablesToo() throws Exception {
    for (String kind : List.of("creatives", "regions")) {
      HttpResponse<String> asked =
          ask("{\"format\": \"csv\", \"kind\": \"" + kind + "\", \"query\": " + MONTH + "}");
      assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
      loop.turn();
      JsonNode made = json(send(get(asked.headers().firstValue("Location").orElseThrow())));
      assertThat(made.path("status").asString()).as(made.toString()).isEqualTo("done");
      assertThat(send(get(made.path("file").asString())).body()).contains("# Data to");
    }
  }

  @Test
  void theQueryMayBeTheTextOfAnAddress() throws Exception {
    JsonNode asked =
        json(
            ask(
                "{\"format\": \"xlsx\", \"query\": \"from=2026-10-01&to=2026-10-08&q=N%C3%A9gril\"}"));
    assertThat(asked.at("/query/q").asString()).isEqualTo("Négril");
    assertThat(asked.path("kind").asString()).isEqualTo("campaigns");
  }

  @Test
  void whatCantBeTakenIsNamed() throws Exception {
    assertBad("{\"format\": \"doc\"}", "format");
    assertBad("{\"query\": {}}", "format");
    assertBad("{\"format\": \"csv\", \"kind\": \"secrets\"}", "kind");
    assertBad(
        "{\"format\": \"csv\", \"query\": {\"from\": \"soon\", \"to\": \"2026-10-01\"}}", "from");
    assertBad("{\"format\": \"csv\", \"query\": {\"colour\": \"red\"}}", "colour");
    assertBad("{\"format\": \"csv\", \"query\": {\"q\": {\"a\": 1}}}", "query.q");
    assertBad("{\"format\": \"csv\", \"query\": 7}", "query");
    assertBad("{\"format\": \"csv\", \"tenant\": \"x\"}", "tenant");
  }

  @Test
  void whyOneFailedIsToldInEnglish() throws Exception {
    JsonNode asked = json(ask("{\"format\": \"csv\", \"query\": " + MONTH + "}"));
    JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.superuser())
        .sql("update app.job set request = jsonb_set(request, '{kind}', '\"gone\"') where id = ?")
        .param(UUID.fromString(asked.path("id").asString()))
        .update();
    loop.turn();
    JsonNode failed = json(send(get(EXPORTS + "/" + asked.path("id").asString())));
    assertThat(failed.path("status").asString()).isEqualTo("failed");
    assertThat(failed.path("problem").asString())
        .isEqualTo("There is no such table any more. Ask for another table.");
  }

  @Test
  void tooManyAtOnceAreToldToWait() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(ask("{\"format\": \"csv\"}").statusCode()).isEqualTo(202);
    }
    HttpResponse<String> sixth = ask("{\"format\": \"csv\"}");
    assertThat(sixth.statusCode()).isEqualTo(429);
    assertThat(sixth.headers().firstValue("Retry-After")).isPresent();
    loop.turn();
  }

  private void assertBad(String body, String field) throws Exception {
    HttpResponse<String> answer = ask(body);
    assertThat(answer.statusCode()).as(body).isEqualTo(400);
    assertThat(json(answer).at("/errors/0/field").asString()).as(body).isEqualTo(field);
  }

  private HttpResponse<String> ask(String body) throws IOException, InterruptedException {
    return send(
        to(EXPORTS).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder get(String path) {
    return to(path).GET();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Authorization", "Bearer " + token);
  }

  private String token(String role) throws IOException, InterruptedException {
    String body =
        JsonMapper.shared()
            .writeValueAsString(
                java.util.Map.of(
                    "email", tenant.people().email(role), "password", TestPeople.PASSWORD));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/auth/token"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return json(client.send(request, HttpResponse.BodyHandlers.ofString()))
        .path("access_token")
        .asString();
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
