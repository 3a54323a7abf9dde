package io.tallawah.identity.ui;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Keycloak on this machine, from the distribution that the build has unpacked. */
final class Keycloak implements AutoCloseable {

  static final String PASSWORD = "keycloak password";

  private static final String CLIENT_SECRET = "a-secret-of-the-client";
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final int port;
  private final String admin = UUID.randomUUID().toString();

  private Keycloak() throws IOException {
    port = freePort();
    Path home = home();
    ProcessBuilder start =
        new ProcessBuilder(
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + freePort(),
                "--cache=local",
                "--db=dev-mem")
            .redirectErrorStream(true)
            .redirectOutput(Path.of("target/keycloak/keycloak.log").toFile());
    start
        .environment()
        .putAll(
            Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "JAVA_OPTS_APPEND",
                "--add-opens=java.base/java.lang=ALL-UNNAMED -Xmx512m",
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                admin));
    process = start.start();
  }

  /** Starts it and waits until it answers. */
  static Keycloak start() throws IOException {
    Keycloak keycloak = new Keycloak();
    try {
      Awaitility.await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> {
            if (!keycloak.process.isAlive()) {
              throw new IllegalStateException("Keycloak ended: see target/keycloak/keycloak.log");
            }
            return keycloak.answers();
          });
      return keycloak;
    } catch (RuntimeException e) {
      keycloak.close();
      throw e;
    }
  }

  String host() {
    return "127.0.0.1:" + port;
  }

  String issuer(String realm) {
    return "http://" + host() + "/realms/" + realm;
  }

  String clientSecret() {
    return CLIENT_SECRET;
  }

  /** Makes a realm with our client. */
  void realm(String realm) {
    send(
        "POST",
        "/admin/realms",
        Map.of(
            "realm",
            realm,
            "enabled",
            true,
            "sslRequired",
            "none",
            "clients",
            List.of(
                Map.of(
                    "clientId",
                    "tallawah",
                    "secret",
                    CLIENT_SECRET,
                    "redirectUris",
                    List.of("*"),
                    "attributes",
                    Map.of("pkce.code.challenge.method", "S256")))));
  }

  /** Makes a person whose address is verified; the answer is their id, which is the subject. */
  String person(String realm, String name, String email) {
    send(
        "POST",
        "/admin/realms/" + realm + "/users",
        Map.of(
            "username",
            name,
            "email",
            email,
            "emailVerified",
            true,
            "enabled",
            true,
            "firstName",
            "Given",
            "lastName",
            name,
            "credentials",
            List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))));
    return read("/admin/realms/" + realm + "/users?exact=true&username=" + name)
        .get(0)
        .get("id")
        .asString();
  }

  void changeAddress(String realm, String id, String email) {
    send(
        "PUT",
        "/admin/realms/" + realm + "/users/" + id,
        Map.of("email", email, "emailVerified", true));
  }

  private JsonNode read(String path) {
    return JSON.readTree(answer("GET", path, null));
  }

  private void send(String method, String path, Object body) {
    answer(method, path, JSON.writeValueAsString(body));
  }

  private String answer(String method, String path, @Nullable String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + host() + path))
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build();
    return call(request);
  }

  private String token() {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://" + host() + "/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "grant_type=password&client_id=admin-cli&username=admin&password=" + admin))
            .build();
    return JSON.readTree(call(request)).get("access_token").asString();
  }

  private String call(HttpRequest request) {
    try {
      HttpResponse<String> response =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (response.statusCode() >= 300) {
        throw new IllegalStateException(
            request.method()
                + " "
                + request.uri()
                + ": "
                + response.statusCode()
                + " "
                + response.body());
      }
      return response.body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private boolean answers() {
    try {
      token();
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private static Path home() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("target/keycloak"))) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("bin/kc.sh")))
          .findFirst()
          .orElseThrow()
          .toAbsolutePath();
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
