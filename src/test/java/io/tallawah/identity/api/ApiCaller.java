package io.tallawah.identity.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP to the server under test, as a stranger would. */
final class ApiCaller {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;

  ApiCaller(int port) {
    this.base = "http://localhost:" + port;
  }

  HttpResponse<String> signIn(String email, String password) {
    return post("/api/v1/auth/token", Map.of("email", email, "password", password));
  }

  String token(String email, String password) {
    return json(signIn(email, password)).get("access_token").asString();
  }

  HttpResponse<String> post(String path, Object body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  HttpResponse<String> post(String path, Object body, String token) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  HttpResponse<String> get(String path, String token) {
    return send(request(path).header("Authorization", "Bearer " + token));
  }

  HttpResponse<String> get(String path) {
    return send(request(path));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path));
  }

  /**
   * The answer.
   *
   * @throws UncheckedIOException when there is none
   */
  HttpResponse<String> send(HttpRequest.Builder request) {
    return send(client, request);
  }

  /** Likewise, but on a connection that nobody has used before. */
  HttpResponse<String> sendAnew(HttpRequest.Builder request) {
    try (HttpClient another = HttpClient.newHttpClient()) {
      return send(another, request);
    }
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }
}
