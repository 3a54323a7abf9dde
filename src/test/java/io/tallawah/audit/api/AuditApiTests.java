package io.tallawah.audit.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.audit.internal.AuditFixture;
import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.shared.AuditEvent;
import io.tallawah.tenancy.CurrentTenant;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log over the wire, and what reading over the wire leaves in it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AuditApiTests {

  @Autowired private Provisioning provisioning;
  @Autowired private CurrentTenant currentTenant;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transactions;
  @LocalServerPort private int port;

  private AuditFixture fixture;
  private TestPeople people;

  @BeforeEach
  void aTenant() {
    fixture = new AuditFixture(provisioning, currentTenant, events, transactions);
    people = fixture.people();
  }

  @Test
  void whatRestReadsIsRecordedWithWhoFromWhereAndWhat() throws Exception {
    assertThat(get("/api/v1/runs?size=7", token("viewer")).statusCode()).isEqualTo(200);
    JsonNode row = rows("?action=api.read", token("owner")).path(0);
    assertThat(row.path("actor").asString()).isEqualTo(people.email("viewer"));
    assertThat(row.path("actor_kind").asString()).isEqualTo("person");
    assertThat(row.path("address").asString()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
    assertThat(row.path("subject").asString()).isEqualTo("/api/v1/runs");
    assertThat(row.path("after").path("size").asString()).isEqualTo("7");
    assertThat(row.path("trace_id").asString()).hasSize(32);
  }

  @Test
  void aSignInIsThePersonsOwnAct() throws Exception {
    token("viewer");
    JsonNode row =
        rows("?action=sign_in.accepted&actor=" + people.email("viewer"), token("owner")).path(0);
    assertThat(row.path("actor_kind").asString()).isEqualTo("person");
    assertThat(row.path("address").asString()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
  }

  @Test
  void whatIsRefusedHasReadNothing() throws Exception {
    String viewer = token("viewer");
    assertThat(get("/api/v1/audit", viewer).statusCode()).isEqualTo(403);
    assertThat(get("/api/v1/audit/export", viewer).statusCode()).isEqualTo(403);
    assertThat(get("/api/v1/runs?size=0", viewer).statusCode()).isEqualTo(400);
    assertThat(rows("?actor=" + people.email("viewer") + "&action=api", token("owner"))).isEmpty();
  }

  @Test
  void entriesAreFilteredPagedAndOfTheTenantAlone() throws Exception {
    fixture.changes(people.tenant(), 5);
    fixture.change(fixture.people().tenant(), 1, 99);
    String admin = token("admin");
    assertThat(rows("?action=budget", admin)).hasSize(5);
    assertThat(rows("?subject=b-3", admin)).hasSize(1);
    assertThat(rows("?subject=b-99", admin)).isEmpty();
    assertThat(rows("?action=budget&q=%C3%BCn%C3%AFc", admin)).hasSize(5);
    assertThat(rows("?action=budget&q=%25", admin)).isEmpty();
    assertThat(rows("?action=budget&to=2020-01-01", admin)).isEmpty();
    JsonNode page = json(get("/api/v1/audit?action=budget&page=1&size=2", admin));
    assertThat(page.path("page").path("rows").asLong()).isEqualTo(5);
    assertThat(page.path("page").path("pages").asLong()).isEqualTo(3);
    assertThat(page.path("rows").path(0).path("before").path("amount").asInt()).isEqualTo(2);
    assertThat(page.path("rows").path(0).path("after").path("amount").asInt()).isEqualTo(3);
  }

  @Test
  void badValuesAreNamed() throws Exception {
    String owner = token("owner");
    for (String bad :
        List.of("from=x", "to=%2B999999999-01-01", "size=501", "page=-1", "nobody=1", "q=%00")) {
      HttpResponse<String> answer = get("/api/v1/audit?" + bad, owner);
      assertThat(answer.statusCode()).as(bad).isEqualTo(400);
      assertThat(json(answer).path("errors").path(0).path("field").asString())
          .isEqualTo(bad.substring(0, bad.indexOf('=')));
    }
  }

  @Test
  void theExportIsCsvThatNoSpreadsheetRunsAndIsRecordedItself() throws Exception {
    currentTenant.runAs(
        people.tenant(),
        () ->
            events.publishEvent(
                AuditEvent.read("view.opened", "=cmd|' /C calc'!A0", Map.of("q", "a,\"b\""))));
    HttpResponse<String> answer = get("/api/v1/audit/export", token("owner"));
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(answer.body().lines().findFirst().orElse("")).startsWith("id,at,actor_kind");
    assertThat(answer.body())
        .contains(",\"'=cmd|' /C calc'!A0\",", "\"{\"\"q\"\":\"\"a,\\\"\"b\\\"\"\"\"}\"");
    assertThat(rows("?action=audit.exported", token("owner"))).hasSize(1);
  }

  private JsonNode rows(String query, String token) throws Exception {
    return json(get("/api/v1/audit" + query, token)).path("rows");
  }

  private String token(String role) throws Exception {
    String body =
        JsonMapper.shared()
            .writeValueAsString(
                Map.of("email", people.email(role), "password", TestPeople.PASSWORD));
    return json(send(
            request("/api/v1/auth/token")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))))
        .path("access_token")
        .asString();
  }

  private HttpResponse<String> get(String path, String token) throws Exception {
    return send(request(path).header("Authorization", "Bearer " + token));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
