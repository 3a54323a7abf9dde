package io.tallawah.insights.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.InsightsTest;
import io.tallawah.insights.Marts;
import io.tallawah.insights.PlaceMarts;
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

/** What places are called, over the wire. */
@InsightsTest
class RegionAliasesApiTests {

  private static final String ALL = "/api/v1/region-aliases";
  private static final String MOBAY =
      "{\"platform\": \"meta\", \"country\": \"JM\", \"place\": \" Mo'Bay / West \", "
          + "\"region_id\": \"%s\"}";

  @LocalServerPort int port;
  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;

  private InsightsFixture tenant;

  @BeforeEach
  void aTenant() {
    tenant = new InsightsFixture(provisioning, currentTenant, Marts.days(2, 5));
    PlaceMarts.fill(InsightsTest.OwnDatabase.DATABASE.dbt(), tenant.people().tenant().value());
  }

  @Test
  void aPlaceIsToldToBeARegionThenAnotherAndTakenBack() throws Exception {
    HttpResponse<String> set = put(MOBAY.formatted("JM-08"));
    assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
    assertThat(json(set).path("place").asString()).isEqualTo("Mo'Bay / West");
    assertThat(json(set).path("region_name").asString()).isEqualTo("Saint James");
    String id = json(set).path("id").asString();

    assertThat(json(put(MOBAY.formatted("JM-09"))).path("id").asString()).isEqualTo(id);
    JsonNode known = json(send(to(ALL, "admin").GET()));
    assertThat(known).hasSize(1);
    assertThat(known.path(0).toString())
        .isEqualTo(
            "{\"id\":\"%s\",\"platform\":\"meta\",\"country\":\"JM\",\"place\":\"Mo'Bay / West\","
                    .formatted(id)
                + "\"region_id\":\"JM-09\",\"region_name\":\"Hanover\"}");

    assertThat(delete(id).statusCode()).isEqualTo(204);
    assertThat(delete(id).statusCode()).isEqualTo(404);
    assertThat(json(send(to(ALL, "admin").GET()))).isEmpty();
    assertThat(audited("region_alias.set")).isEqualTo(2);
    assertThat(audited("region_alias.removed")).isOne();
  }

  @Test
  void everyPlatformAndCountryIsMeantWhereNoneIsSaid() throws Exception {
    JsonNode set = json(put("{\"place\": \"Mobay\", \"region_id\": \"JM-08\"}"));
    assertThat(set.path("platform").asString()).isEqualTo("*");
    assertThat(set.path("country").asString()).isEqualTo("*");
  }

  @Test
  void whatCantBeIsRefusedWithItsField() throws Exception {
    refused("region_id", MOBAY.formatted("JM-99"));
    refused("region_id", "{\"place\": \"Mobay\"}");
    refused("place", "{\"place\": \" \", \"region_id\": \"JM-08\"}");
    refused("place", "{\"place\": \"a\\u0000b\", \"region_id\": \"JM-08\"}");
    refused("place", "{\"place\": \"%s\", \"region_id\": \"JM-08\"}".formatted("x".repeat(201)));
    refused("country", "{\"place\": \"Mobay\", \"region_id\": \"JM-08\", \"country\": \"jm\"}");
    refused("platform", "{\"place\": \"Mobay\", \"region_id\": \"JM-08\", \"platform\": \"fax\"}");
    assertThat(send(to(ALL + "?size=501", "admin").GET()).statusCode()).isEqualTo(400);
    assertThat(delete(UUID.randomUUID().toString()).statusCode()).isEqualTo(404);
    assertThat(json(send(to(ALL, "admin").GET()))).isEmpty();
    String longest = "{\"place\": \"%s\", \"region_id\": \"JM-08\"}".formatted("🎄".repeat(200));
    assertThat(put(longest).statusCode()).as("200 characters").isEqualTo(200);
  }

  private void refused(String field, String body) throws Exception {
    HttpResponse<String> answer = put(body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
  }

  private long audited(String action) {
    return JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.superuser())
        .sql("select count(*) from app.audit_log where tenant_id = ? and action = ?")
        .params(tenant.people().tenant().value(), action)
        .query(Long.class)
        .single();
  }

  private HttpResponse<String> put(String body) throws Exception {
    return send(
        to(ALL, "admin")
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> delete(String id) throws Exception {
    return send(to(ALL + "/" + id, "admin").DELETE());
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
