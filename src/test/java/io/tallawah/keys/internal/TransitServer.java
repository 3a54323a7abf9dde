package io.tallawah.keys.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.crypto.InvalidCipherTextException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers as the published API of Vault's Transit engine and of its tokens says. */
final class TransitServer implements AutoCloseable {

  static final String TOKEN = "token-canary-4d";
  static final String ROLE = "role";
  static final String SECRET = "secret-canary-4d";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpServer server;
  private final Map<String, List<byte[]>> keys = new ConcurrentHashMap<>();

  TransitServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  void rotate(String key) {
    keys.computeIfAbsent(key, name -> new ArrayList<>()).add(AesGcm.newKey());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring("/v1/".length());
      byte[] body = exchange.getRequestBody().readAllBytes();
      JsonNode request = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
      if (path.equals("auth/approle/login")) {
        logIn(exchange, request);
      } else if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"))) {
        refuse(exchange, 403, "permission denied");
      } else if (path.equals("auth/token/lookup-self")) {
        send(
            exchange,
            200,
            Map.of("data", Map.of("ttl", 3600, "renewable", true, "type", "service")));
      } else {
        transit(exchange, path.split("/"), request);
      }
    }
  }

  private static void logIn(HttpExchange exchange, JsonNode request) throws IOException {
    if (ROLE.equals(request.path("role_id").asString(""))
        && SECRET.equals(request.path("secret_id").asString(""))) {
      send(
          exchange,
          200,
          Map.of("auth", Map.of("client_token", TOKEN, "lease_duration", 3600, "renewable", true)));
    } else {
      refuse(exchange, 400, "invalid role or secret ID");
    }
  }

  private void transit(HttpExchange exchange, String[] path, JsonNode request) throws IOException {
    List<byte[]> versions = path.length == 3 ? keys.get(path[2]) : null;
    if (versions == null || !path[0].equals("transit")) {
      refuse(exchange, 400, "encryption key not found");
      return;
    }
    byte[] associated = decode(request, "associated_data");
    if (path[1].equals("encrypt")) {
      byte[] sealed = AesGcm.seal(versions.getLast(), associated, decode(request, "plaintext"));
      String text = "vault:v" + versions.size() + ":" + Base64.getEncoder().encodeToString(sealed);
      send(
          exchange,
          200,
          Map.of("data", Map.of("ciphertext", text, "key_version", versions.size())));
      return;
    }
    try {
      String[] parts = request.path("ciphertext").asString("").split(":", -1);
      byte[] key = versions.get(Integer.parseInt(parts[1].substring(1)) - 1);
      byte[] plain = AesGcm.open(key, associated, Base64.getDecoder().decode(parts[2]));
      send(
          exchange,
          200,
          Map.of("data", Map.of("plaintext", Base64.getEncoder().encodeToString(plain))));
    } catch (InvalidCipherTextException | RuntimeException e) {
      refuse(exchange, 400, "invalid ciphertext");
    }
  }

  private static byte[] decode(JsonNode request, String field) {
    return Base64.getDecoder().decode(request.path(field).asString(""));
  }

  private static void refuse(HttpExchange exchange, int status, String words) throws IOException {
    send(exchange, status, Map.of("errors", List.of(words)));
  }

  private static void send(HttpExchange exchange, int status, Object answer) throws IOException {
    byte[] body = JSON.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
