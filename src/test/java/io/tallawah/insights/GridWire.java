package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.TestPeople;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The grid over the wire, as a viewer sees it. */
final class GridWire implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;
  private final String token;

  GridWire(int port, TestPeople people) throws IOException, InterruptedException {
    this.port = port;
    this.token = token(people);
  }

  @Override
  public void close() {
    client.close();
  }

  /** The answer to an address, all on one page. */
  JsonNode ask(CampaignQuery query, Map<String, List<String>> asked)
      throws IOException, InterruptedException {
    Map<String, List<String>> parameters = new LinkedHashMap<>(asked);
    parameters.remove("level");
    parameters.put("size", List.of("500"));
    String path =
        switch (query.level()) {
          case CAMPAIGN -> "campaigns";
          case ADSET -> "adsets";
          case AD -> "ads";
        };
    String text =
        parameters.entrySet().stream()
            .map(one ->
                one.getKey()
                    + "="
                    + URLEncoder.encode(one.getValue().getFirst(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:%d/api/v1/%s?%s".formatted(port, path, text)))
            .header("Authorization", "Bearer " + token)
            .build();
    var answer = client.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(text + answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private String token(TestPeople people) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/auth/token"))
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"email\":\"%s\",\"password\":\"%s\"}"
                        .formatted(people.email("viewer"), TestPeople.PASSWORD)))
            .build();
    return JsonMapper.shared()
        .readTree(client.send(request, BodyHandlers.ofString()).body())
        .path("access_token")
        .asString();
  }
}
