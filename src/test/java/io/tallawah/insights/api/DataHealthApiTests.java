package io.tallawah.insights.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.insights.HealthMarts;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.InsightsTest;
import io.tallawah.insights.Marts;
import io.tallawah.tenancy.CurrentTenant;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with the figures, over the wire. */
@InsightsTest
class DataHealthApiTests {

  @LocalServerPort int port;
  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;

  private InsightsFixture tenant;

  @BeforeEach
  void aTenant() {
    tenant = new InsightsFixture(provisioning, currentTenant, Marts.days(2, 7));
  }

  @Test
  void aDayThatDiffersIsToldWithItsAccountAndBothSums() throws Exception {
    HealthMarts.differ(tenant);
    JsonNode all = json(get("/api/v1/reconciliation"));
    assertThat(all.path("accounts")).hasSize(1);
    assertThat(all.at("/accounts/0/equal_days").asInt()).isOne();
    assertThat(all.at("/accounts/0/different_days").asInt()).isOne();
    assertThat(all.path("differences")).hasSize(1);
    assertThat(all.at("/differences/0").toString())
        .isEqualTo(
            "{\"day\":\"2026-10-07\",\"platform\":\"meta\",\"account_id\":\"100\","
                + "\"account_name\":\"Account 100\",\"currency\":\"JMD\",\"spend\":12.34,"
                + "\"platform_total\":12.5,\"difference\":-0.16}");
    assertThat(get("/api/v1/reconciliation?size=0").statusCode()).isEqualTo(400);
  }

  @Test
  void placesForWhichARunWasRefusedAreToldFirstWithTheirShare() throws Exception {
    HealthMarts.refuse(tenant);
    JsonNode all = json(get("/api/v1/unmapped-places"));
    assertThat(all.path(0).toString())
        .isEqualTo(
            "{\"platform\":\"meta\",\"place\":\"Atlantis\",\"country\":\"JM\","
                + "\"location_type\":\"presence\",\"currency\":\"JMD\",\"from\":\"2026-10-07\","
                + "\"to\":\"2026-10-09\",\"spend\":75,\"impressions\":600,\"share\":0.75,"
                + "\"holds_back\":true}");
    assertThat(all.at("/1/place").asString()).isEqualTo("Lyonesse");
    assertThat(all.at("/1/holds_back").asBoolean()).isFalse();
    assertThat(all).hasSize(2);
    assertThat(json(get("/api/v1/unmapped-places?size=1"))).hasSize(1);
    assertThat(get("/api/v1/unmapped-places?size=501").statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(
        HttpRequest.newBuilder(address(path)).header("Authorization", "Bearer " + token()).GET());
  }

  private String token() throws Exception {
    String body =
        "{\"email\":\"%s\",\"password\":\"%s\"}"
            .formatted(tenant.people().email("viewer"), TestPeople.PASSWORD);
    return json(send(
            HttpRequest.newBuilder(address("/api/v1/auth/token"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))))
        .path("access_token")
        .asString();
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
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }
}
