package io.tallawah.insights.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.InsightsTest;
import io.tallawah.insights.Marts;
import io.tallawah.insights.PlaceMarts;
import io.tallawah.insights.ResultMarts;
import io.tallawah.tenancy.CurrentTenant;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Conversions by result and states of budgets, over the wire. */
@InsightsTest
class ResultsApiTests {

  private static final String CAMPAIGNS =
      "/api/v1/campaigns?from=2026-10-01&to=2026-10-30&currency=native&size=500";

  private static @Nullable InsightsFixture shared;

  @LocalServerPort int port;
  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;

  private InsightsFixture tenant;

  @BeforeEach
  void aTenant() {
    if (shared == null) {
      shared = new InsightsFixture(provisioning, currentTenant, Marts.days(12, 4));
      UUID id = shared.people().tenant().value();
      ResultMarts.fill(InsightsTest.OwnDatabase.DATABASE.dbt(), id);
      PlaceMarts.fill(InsightsTest.OwnDatabase.DATABASE.dbt(), id);
    }
    tenant = shared;
  }

  @Test
  void rowsAndTotalsHaveTheirResults() throws Exception {
    JsonNode answer = json(CAMPAIGNS + "&sort=-result:lead");
    BigDecimal before = null;
    for (JsonNode row : answer.path("rows")) {
      assertThat(row.path("results").isArray()).isTrue();
      BigDecimal leads = null;
      for (JsonNode one : row.path("results")) {
        assertThat(one.path("conversions").isNumber()).isTrue();
        leads =
            one.path("result").asString().equals("lead")
                ? one.path("conversions").decimalValue()
                : leads;
      }
      assertThat(leads == null || before == null || before.compareTo(leads) >= 0).isTrue();
      before = leads == null ? before : leads;
    }
    for (JsonNode total : answer.path("totals")) {
      for (JsonNode one : total.path("results")) {
        assertThat(one.path("conversions").decimalValue())
            .isEqualByComparingTo(
                own(total.path("currency").asString(), one.path("result").asString()));
      }
      assertThat(total.path("results")).hasSize(2);
    }
    assertThat(json(CAMPAIGNS + "&group=platform").at("/groups/0/totals/0/results").isArray())
        .isTrue();
  }

  @Test
  void noneIsListedAsZeroAndWhatIsNotToldIsNotListed() throws Exception {
    JsonNode rows = json(CAMPAIGNS).path("rows");
    assertThat(results(rows, "9004")).containsKey("purchase");
    assertThat(results(rows, "9004").get("purchase")).isEqualByComparingTo("0");
    assertThat(results(rows, "9008")).containsOnlyKeys("lead");
    assertThat(results(rows, "9002")).as("conversions are not told").isEmpty();
  }

  @Test
  void whatHasNoResultsSaysSoByHavingNone() throws Exception {
    String days = "?from=2026-10-01&to=2026-10-30";
    assertThat(json("/api/v1/adsets" + days).at("/totals/0").has("results")).isFalse();
    JsonNode place = json(CAMPAIGNS + "&region=JM-08").path("rows");
    assertThat(place).isNotEmpty();
    assertThat(place.path(0).has("results")).isFalse();
  }

  @Test
  void campaignsAreNarrowedByTheStateOfTheirBudget() throws Exception {
    assertThat(json(CAMPAIGNS + "&budget=none").at("/page/rows").asInt()).isEqualTo(12);
    assertThat(json(CAMPAIGNS + "&budget=above,reached").at("/page/rows").asInt()).isZero();
    HttpResponse<String> bad = get(CAMPAIGNS + "&budget=over");
    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(JsonMapper.shared().readTree(bad.body()).at("/errors/0/field").asString())
        .isEqualTo("budget");
  }

  private static Map<String, BigDecimal> results(JsonNode rows, String campaign) {
    Map<String, BigDecimal> results = new HashMap<>();
    for (JsonNode row : rows) {
      if (row.path("campaign_id").asString().equals(campaign)) {
        for (JsonNode one : row.path("results")) {
          results.put(one.path("result").asString(), one.path("conversions").decimalValue());
        }
      }
    }
    return results;
  }

  private BigDecimal own(String currency, String result) {
    return JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.dbt())
        .sql(
            """
            select sum(conversions) from marts.vw_conversion_daily
            where tenant_id = ? and currency = ? and result = ?\
            """)
        .params(tenant.people().tenant().value(), currency, result)
        .query(BigDecimal.class)
        .single();
  }

  private JsonNode json(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(to(path).header("Authorization", "Bearer " + token()).GET());
  }

  private String token() throws Exception {
    String body =
        JsonMapper.shared()
            .writeValueAsString(
                Map.of("email", tenant.people().email("viewer"), "password", TestPeople.PASSWORD));
    HttpRequest.Builder asked =
        to("/api/v1/auth/token")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return JsonMapper.shared().readTree(send(asked).body()).path("access_token").asString();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
