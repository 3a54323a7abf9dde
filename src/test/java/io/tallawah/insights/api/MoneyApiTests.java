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
import java.math.MathContext;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rates, currencies and what counts, over the wire. */
@InsightsTest
class MoneyApiTests {

  private static final String DAYS = "/api/v1/campaigns?from=2026-10-01&to=2026-10-08";

  @LocalServerPort int port;
  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;

  private InsightsFixture tenant;

  @BeforeEach
  void aTenant() {
    tenant = new InsightsFixture(provisioning, currentTenant, Marts.days(12, 4));
  }

  @Test
  void ratesAreEnteredAndBadLinesTold() throws Exception {
    String token = token("analyst");
    HttpResponse<String> answer =
        send(
            to("/api/v1/rates", token)
                .header("Content-Type", "text/csv")
                .POST(
                    BodyPublishers.ofString(
                        "currency,quote,day,rate,source\nUSD,JMD,2026-10-01,160.5,boj\nUSD,JMD,x,1,boj\n")));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode entered = json(answer);
    assertThat(entered.path("entered").asInt()).isOne();
    assertThat(entered.path("rejected").path(0).path("line").asInt()).isEqualTo(3);
    JsonNode pairs = json(send(to("/api/v1/rates", token).GET()));
    assertThat(pairs.path(0).path("rate").decimalValue()).isEqualByComparingTo("160.5");

    JsonNode converted = json(send(to(DAYS + "&currency=USD", token).GET()));
    assertThat(converted.path("totals")).hasSize(1);
    assertThat(converted.path("totals").path(0).path("currency").asString()).isEqualTo("USD");
    BigDecimal exact =
        tenant.days().stream()
            .filter(row -> row.day().isBefore(LocalDate.of(2026, 10, 9)))
            .map(row ->
                row.campaign().currency().equals("USD")
                    ? row.spend()
                    : row.spend().divide(new BigDecimal("160.5"), MathContext.DECIMAL128))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(converted.path("totals").path(0).path("spend").decimalValue())
        .as("all added, then rounded")
        .isEqualByComparingTo(exact.setScale(6, RoundingMode.HALF_UP));
    converted
        .path("rows")
        .forEach(row -> assertThat(row.path("spend").decimalValue().scale()).isLessThan(7));
  }

  @Test
  void onlyWhoMayLandDataEntersRates() throws Exception {
    HttpResponse<String> answer =
        send(
            to("/api/v1/rates", token("viewer"))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("currency,quote,day,rate,source\n")));
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void aGapIsNullWithAWarningAndNativeIsAsBilled() throws Exception {
    String token = token("viewer");
    JsonNode reporting = json(send(to(DAYS, token).GET()));
    assertThat(reporting.path("currency").asString()).isEqualTo("reporting");
    assertThat(reporting.path("warnings").toString()).contains("USD");
    boolean gap = false;
    for (JsonNode row : reporting.path("rows")) {
      boolean dollars = row.path("account_id").asString().equals("200");
      gap |= dollars;
      assertThat(row.path("spend").isNull()).isEqualTo(dollars);
    }
    assertThat(gap).isTrue();
    JsonNode billed = json(send(to(DAYS + "&currency=native", token).GET()));
    assertThat(billed.path("totals")).hasSize(2);
    billed.path("rows").forEach(row -> assertThat(row.path("spend").isNull()).isFalse());
    assertThat(send(to(DAYS + "&currency=dollars", token).GET()).statusCode()).isEqualTo(400);
  }

  @Test
  void whatCountsIsChosenAndTheSameActTwiceRefused() throws Exception {
    String token = token("admin");
    String path = "/api/v1/conversion-actions/meta";
    HttpResponse<String> chosen =
        put(path, token, "{\"actions\":[{\"action\":\"lead\",\"result\":\"enquiry\"}]}");
    assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(200);
    assertThat(countedOf("meta", chosen)).containsExactly("lead as enquiry by choice");
    HttpResponse<String> refused =
        put(
            path,
            token,
            "{\"actions\":[{\"action\":\"link_click\"},{\"action\":\"post_engagement\"}]}");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("count the same act");
    assertThat(put("/api/v1/conversion-actions/none", token, "{\"actions\":[]}").statusCode())
        .isEqualTo(404);
    HttpResponse<String> usual = put(path, token, "{\"actions\":[]}");
    assertThat(countedOf("meta", usual)).containsExactly("omni_purchase as purchase by default");
    assertThat(countedOf("tiktok", usual)).containsExactly("conversion as conversion by default");
  }

  private static List<String> countedOf(String platform, HttpResponse<String> answer) {
    List<String> counted = new ArrayList<>();
    for (JsonNode known : json(answer)) {
      if (known.path("platform").asString().equals(platform) && known.path("counts").asBoolean()) {
        counted.add(
            "%s as %s by %s"
                .formatted(
                    known.path("action").asString(),
                    known.path("result").asString(),
                    known.path("counted_by").asString()));
      }
    }
    return counted;
  }

  private HttpResponse<String> put(String path, String token, String body) throws Exception {
    return send(
        to(path, token)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body)));
  }

  private String token(String role) throws Exception {
    String body =
        "{\"email\":\"%s\",\"password\":\"%s\"}"
            .formatted(tenant.people().email(role), TestPeople.PASSWORD);
    return json(send(
            HttpRequest.newBuilder(address("/api/v1/auth/token"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))))
        .path("access_token")
        .asString();
  }

  private HttpRequest.Builder to(String path, String token) {
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
