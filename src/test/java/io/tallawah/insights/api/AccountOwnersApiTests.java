package io.tallawah.insights.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.InsightsTest;
import io.tallawah.insights.Marts;
import io.tallawah.insights.NotCountedMarts;
import io.tallawah.tenancy.CurrentTenant;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whose rows of an account count, over the wire. */
@InsightsTest
class AccountOwnersApiTests {

  private static final String ALL = "/api/v1/account-owners";
  private static final String ONE = ALL + "/meta/100/performance";

  @LocalServerPort int port;
  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;

  private InsightsFixture tenant;
  private UUID second;

  @BeforeEach
  void anAccountOfTwoConnections() {
    tenant = new InsightsFixture(provisioning, currentTenant, Marts.days(2, 7));
    second = NotCountedMarts.fill(tenant);
  }

  @Test
  void ownersAreToldWithWhoElseBringsTheAccount() throws Exception {
    JsonNode one = json(send(to(ALL, "viewer").GET())).path(0);
    assertThat(one.path("account_name").asString()).isEqualTo("Account 100");
    assertThat(one.path("class").asString()).isEqualTo("performance");
    assertThat(one.path("owners")).hasSize(1);
    assertThat(one.at("/owners/0/connection").asString()).isEqualTo("meta-main");
    assertThat(one.at("/owners/0/from").isNull()).isTrue();
    assertThat(one.at("/others/0/connection_id").asString()).isEqualTo(second.toString());
    assertThat(one.at("/others/0/from").asString()).isEqualTo("2026-10-10");
    assertThat(one.at("/others/0/to").asString()).isEqualTo("2026-10-30");
    assertThat(one.path("uncounted").isArray()).isTrue();
    assertThat(one.path("uncounted")).isEmpty();
  }

  @Test
  void daysThatNobodyCountsAreToldInTheAnswer() throws Exception {
    HttpResponse<String> answer = put(ONE, "{\"connection_id\": \"%s\"}".formatted(second));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(json(answer).path("uncounted")).as("the second has none of them").hasSize(1);
    assertThat(json(answer).at("/uncounted/0/from").asString()).isEqualTo("2026-10-01");
    assertThat(json(answer).at("/uncounted/0/to").asString()).isEqualTo("2026-10-09");
    assertThat(json(answer).at("/others/0/connection").asString()).isEqualTo("meta-main");
  }

  @Test
  void ofFiguresByPlaceOnlyWhoBringsSuchIsAnother() throws Exception {
    NotCountedMarts.ownPlaces(tenant);
    JsonNode places = json(send(to(ALL, "viewer").GET())).path(1);
    assertThat(places.path("class").asString()).isEqualTo("geography");
    assertThat(places.path("others")).isEmpty();
    assertThat(places.path("uncounted").isNull()).isTrue();
    NotCountedMarts.landPlaces(second);
    JsonNode brought = json(send(to(ALL, "viewer").GET())).path(1);
    assertThat(brought.at("/others/0/connection").asString()).isEqualTo(NotCountedMarts.SECOND);
  }

  @Test
  void anotherConnectionOwnsItFromADayOnAndTheSameAgainChangesNothing() throws Exception {
    String body = "{\"connection_id\": \"%s\", \"from\": \"2026-10-10\"}".formatted(second);
    for (int time = 1; time <= 2; time++) {
      HttpResponse<String> answer = put(ONE, body);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(json(answer).at("/owners/0/to").asString()).isEqualTo("2026-10-09");
      assertThat(json(answer).at("/owners/1/connection").asString())
          .isEqualTo(NotCountedMarts.SECOND);
    }
    assertThat(put(ONE, "{\"connection_id\": \"%s\"}".formatted(second)).statusCode())
        .isEqualTo(200);
    assertThat(NotCountedMarts.owners(tenant)).allMatch(one -> one.startsWith("meta-second"));
  }

  @Test
  void whatCantBeIsRefusedWithItsField() throws Exception {
    for (String day : new String[] {"1812-01-01", "+12000-01-01", "soon"}) {
      HttpResponse<String> answer =
          put(ONE, "{\"connection_id\": \"%s\", \"from\": \"%s\"}".formatted(second, day));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
      assertThat(answer.body()).contains("from");
    }
    HttpResponse<String> nameless = put(ONE, "{\"from\": \"2026-10-10\"}");
    assertThat(nameless.statusCode()).isEqualTo(400);
    assertThat(nameless.body()).contains("\"field\":\"connection_id\"");
    String nobody = "{\"connection_id\": \"%s\"}".formatted(UUID.randomUUID());
    HttpResponse<String> unknown = put(ONE, nobody);
    assertThat(unknown.statusCode()).isEqualTo(409);
    assertThat(unknown.body()).contains("There is no such connection.");
    HttpResponse<String> stranger = put(ONE, "{\"connection_id\": \"%s\"}".formatted(empty()));
    assertThat(stranger.statusCode()).as(stranger.body()).isEqualTo(409);
    assertThat(stranger.body())
        .contains("The connection “meta-empty” has never landed the account 100.")
        .contains("\"field\":\"connection_id\"");
    for (String path :
        new String[] {"/meta/101/performance", "/meta/100/all", "/none/100/performance"}) {
      assertThat(put(ALL + path, nobody).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(NotCountedMarts.owners(tenant)).containsExactly("meta-main (,)");
  }

  /** A connection for which nothing has landed. */
  private UUID empty() {
    UUID id = tenant.people().tenant().value();
    UUID empty = UUID.randomUUID();
    JdbcClient owner = JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.superuser());
    owner
        .sql(
            """
            insert into app.data_source (tenant_id, id, platform, name)
            values (?, ?, 'meta', 'meta-empty')\
            """)
        .params(id, empty)
        .update();
    owner
        .sql(
            "insert into app.landing_schema (tenant_id, connection_id, schema_name) values (?, ?, ?)")
        .params(id, empty, "raw_" + empty.toString().replace("-", ""))
        .update();
    return empty;
  }

  private HttpResponse<String> put(String path, String body) throws Exception {
    return send(
        to(path, "admin")
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder to(String path, String role) throws Exception {
    String body =
        "{\"email\":\"%s\",\"password\":\"%s\"}"
            .formatted(tenant.people().email(role), TestPeople.PASSWORD);
    String token =
        json(send(
                HttpRequest.newBuilder(address("/api/v1/auth/token"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))))
            .path("access_token")
            .asString();
    return HttpRequest.newBuilder(address(path)).header("Authorization", "Bearer " + token);
  }

  private URI address(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
