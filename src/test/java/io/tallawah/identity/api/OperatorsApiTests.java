package io.tallawah.identity.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.jobs.internal.JobLoop;
import io.tallawah.operator.internal.ExportFiles;
import io.tallawah.operator.internal.ExportLoop;
import io.tallawah.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What an operator does for tenants over REST, beside their life. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OperatorsApiTests {

  private static final String CLAIMS = "/api/v1/domain-claims";

  @Autowired Provisioning provisioning;
  @Autowired JobLoop jobs;
  @Autowired ExportFiles archives;
  @Autowired ExportLoop loop;
  @LocalServerPort int port;

  private final JdbcClient superuser = JdbcClient.create(TestDatabase.shared().superuser());
  private ApiCaller api;
  private MatrixThings home;
  private MatrixThings away;
  private String token;

  @BeforeEach
  void anOperatorsToken() {
    api = new ApiCaller(port);
    home = new MatrixThings(api, provisioning, jobs, archives);
    away = new MatrixThings(api, provisioning, jobs, archives);
    token = home.token("operator");
  }

  @Test
  void aTenantsDataIsExportedAndBothLogsTell() {
    String exports = "/api/v1/tenants/" + away.people().tenant() + "/exports";
    HttpResponse<String> asked = api.post(exports, Map.of(), token);
    assertThat(asked.statusCode()).isEqualTo(202);
    String one = asked.headers().firstValue("Location").orElseThrow();
    loop.turn();
    assertThat(ApiCaller.json(api.get(one, token)).get("state").asString()).isEqualTo("ready");
    assertThat(api.get(one + "/file", token).body()).startsWith("PK");
    assertThat(inTheTenantsLog()).contains("tenant.export_asked", "tenant.export_fetched");
    assertThat(inThePlatformsLog(away.people().tenant().toString()))
        .contains("tenant.export_asked", "tenant.export_fetched");
  }

  @Test
  void anExportIsNotFoundUnderAnotherTenant() {
    List<String> one = away.make(AccessMatrix.Kind.ARCHIVE_OF_TENANT, "operator");
    List<String> mixed = List.of(home.people().tenant().toString(), one.getLast());
    for (String path :
        List.of(
            "/api/v1/tenants/{id}/exports/{export}",
            "/api/v1/tenants/{id}/exports/{export}/file")) {
      assertThat(api.get(MatrixThings.fill(path, mixed), token).statusCode()).isEqualTo(404);
      assertThat(api.get(MatrixThings.fill(path, one), token).statusCode()).isEqualTo(200);
    }
    String nobodys = "/api/v1/tenants/" + UUID.randomUUID() + "/exports";
    assertThat(api.get(nobodys, token).statusCode()).isEqualTo(404);
    assertThat(api.post(nobodys, Map.of(), token).statusCode()).isEqualTo(404);
  }

  @Test
  void aFirstOwnersLinkIsMadeAnewWhileThereIsNone() {
    String id = home.make(AccessMatrix.Kind.OWNERLESS, "operator").getFirst();
    JsonNode again =
        ApiCaller.json(api.post("/api/v1/tenants/" + id + "/first-owner", Map.of(), token));
    assertThat(again.at("/tenant/owners").asInt()).isZero();
    assertThat(again.get("link").asString()).startsWith("http://localhost/invitation/");
    home.people().person("owner");
    String owned = "/api/v1/tenants/" + home.people().tenant() + "/first-owner";
    assertThat(api.post(owned, Map.of(), token).statusCode()).isEqualTo(409);
  }

  @Test
  void aClaimedDomainIsConfirmedAndTakenBack() {
    List<String> claim = away.make(AccessMatrix.Kind.CLAIM, "operator");
    assertThat(api.get(CLAIMS, token).body()).contains(claim.getLast());
    JsonNode confirmed = ApiCaller.json(set(claim, "confirm"));
    assertThat(confirmed.get("confirmed_at").isNull()).isFalse();
    assertThat(set(claim, "confirm").statusCode()).isEqualTo(409);
    assertThat(ApiCaller.json(set(claim, "withdraw")).get("confirmed_at").isNull()).isTrue();
    assertThat(set(claim, "withdraw").statusCode()).isEqualTo(409);
    assertThat(inThePlatformsLog(claim.getLast()))
        .containsExactly("sign_on.domain_confirmed", "sign_on.domain_withdrawn");

    List<String> others = List.of(home.people().tenant().toString(), claim.getLast());
    assertThat(set(others, "confirm").statusCode()).isEqualTo(404);
  }

  @Test
  void deletionsAreListed() {
    String doomed = home.make(AccessMatrix.Kind.DOOMED, "operator").getFirst();
    assertThat(
            ApiCaller.json(api.get("/api/v1/tenant-deletions", token)).findValuesAsString("tenant"))
        .contains(doomed);
  }

  private HttpResponse<String> set(List<String> claim, String what) {
    String path = CLAIMS + "/{tenant}/{domain}/" + what;
    return api.post(MatrixThings.fill(path, claim), Map.of(), token);
  }

  private List<String> inTheTenantsLog() {
    return superuser
        .sql("select action from app.audit_log where tenant_id = ?")
        .param(away.people().tenant().value())
        .query(String.class)
        .list();
  }

  private List<String> inThePlatformsLog(String subject) {
    return superuser
        .sql("select action from app.platform_audit_log where subject = ? order by id")
        .param(subject)
        .query(String.class)
        .list();
  }
}
