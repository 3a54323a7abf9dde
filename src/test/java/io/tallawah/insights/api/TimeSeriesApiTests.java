package io.tallawah.insights.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.InsightsTest;
import io.tallawah.insights.Marts;
import io.tallawah.tenancy.CurrentTenant;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Totals through time, over the wire. */
@InsightsTest
class TimeSeriesApiTests {

  private static final String PATH = "/api/v1/timeseries?from=2026-10-15&to=2026-10-28";

  @LocalServerPort int port;
  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;

  private static @Nullable InsightsFixture shared;
  private InsightsFixture tenant;

  @BeforeEach
  void aTenant() {
    if (shared == null) {
      shared = new InsightsFixture(provisioning, currentTenant, Marts.days(12, 4));
    }
    tenant = shared;
  }

  @Test
  void pointsAreByWeekAndHaveTheMetricsAskedForAlone() throws Exception {
    JsonNode answer =
        json(PATH + "&grain=week&metric=spend,ctr,reach&platform=google&compare=previous");
    assertThat(answer.path("grain").asString()).isEqualTo("week");
    assertThat(answer.path("points")).hasSize(3);
    JsonNode first = answer.path("points").path(0);
    assertThat(first.path("from").asString()).isEqualTo("2026-10-15");
    assertThat(first.path("to").asString()).isEqualTo("2026-10-18");
    assertThat(first.path("currency").asString()).isEqualTo("JMD");
    assertThat(first.path("spend").isNumber()).isTrue();
    assertThat(first.path("reach").isNull()).isTrue();
    assertThat(first.has("clicks")).isFalse();
    assertThat(first.has("values")).isFalse();
    assertThat(answer.path("previous").path(0).path("from").asString()).isEqualTo("2026-10-01");
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode point : answer.path("points")) {
      sum = sum.add(point.path("spend").decimalValue());
    }
    assertThat(sum).isEqualByComparingTo(spend("google", 15, 28));
  }

  @Test
  void withoutComparisonThereIsNoPreviousAndTheMetricIsSpend() throws Exception {
    JsonNode answer = json(PATH);
    assertThat(answer.path("previous").isNull()).isTrue();
    assertThat(answer.path("metrics").toString()).isEqualTo("[\"spend\"]");
    assertThat(answer.path("warnings").toString()).contains("USD").contains("final to 2026-10-27");
    assertThat(answer.path("freshness")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "metric=fame, metric",
    "grain=hour, grain",
    "sort=name, sort",
    "page=1, page",
    "compare=custom, compare_from",
    "platform=radio, platform",
    "from=, from"
  })
  void whatCannotBeTakenIsRefusedByName(String parameter, String field) throws Exception {
    String path = parameter.startsWith("from") ? "/api/v1/timeseries?" : PATH + "&";
    HttpResponse<String> answer = get(path + parameter);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("\"" + field + "\"");
  }

  private BigDecimal spend(String platform, int from, int to) {
    return tenant.days().stream()
        .filter(row -> row.campaign().platform().equals(platform))
        .filter(row -> !row.day().isBefore(LocalDate.of(2026, 10, from)))
        .filter(row -> !row.day().isAfter(LocalDate.of(2026, 10, to)))
        .map(Marts.Day::spend)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private JsonNode json(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Authorization", "Bearer " + token()));
  }

  private String token() throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/auth/token"))
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        "{\"email\":\"%s\",\"password\":\"%s\"}"
                            .formatted(tenant.people().email("viewer"), TestPeople.PASSWORD))));
    return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
