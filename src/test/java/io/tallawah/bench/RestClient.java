package io.tallawah.bench;

import io.tallawah.identity.TestPeople;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A viewer of a tenant who reads over REST. */
final class RestClient {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static final Duration RENEWED = Duration.ofMinutes(10);

  private final URI base;
  private final TestPeople people;
  private String token = "";
  private Instant renewed = Instant.EPOCH;

  RestClient(URI base, TestPeople people) throws IOException, InterruptedException {
    this.base = base;
    this.people = people;
    token();
  }

  private synchronized String token() throws IOException, InterruptedException {
    if (Instant.now().isAfter(renewed.plus(RENEWED))) {
      String login =
          JSON.writeValueAsString(
              Map.of("email", people.email("viewer"), "password", TestPeople.PASSWORD));
      byte[] answer =
          send(
              HttpRequest.newBuilder(base.resolve("/api/v1/auth/token"))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(login)));
      token = JSON.readTree(answer).path("access_token").asString();
      renewed = Instant.now();
    }
    return token;
  }

  /** Bytes of an answer, uncompressed. */
  int size(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(base.resolve("/api/v1" + path))
            .header("Authorization", "Bearer " + token()))
        .length;
  }

  private static byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.uri() + " answered " + answer.statusCode());
    }
    return answer.body();
  }
}
