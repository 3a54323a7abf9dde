package io.tallawah.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Secrets of every kind go through the running product as people would send them; then nobody finds
 * one: not in the database, not in its files and its log of writes, not in logs, answers and the
 * audit log, and not in the memory of the idle process.
 */
@Tag("peers")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryTests {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String OWNER = "owner@montego-resorts.example";

  private final Map<String, String> canaries = new LinkedHashMap<>();
  private Product product;
  private String token = "";

  @BeforeAll
  void plant() throws Exception {
    product = Product.besieged();
    String wrong = canary("a password that was not right", "canary-wrong-password-51d0c7");
    assertThat(signIn(OWNER, wrong).statusCode()).isEqualTo(401);
    JsonNode signedIn = json(signIn(OWNER, Product.PASSWORD));
    token = signedIn.path("access_token").asString();
    canary("refresh token", signedIn.path("refresh_token").asString());
    JsonNode next =
        json(post("/api/v1/auth/refresh", Map.of("refresh_token", canaries.get("refresh token"))));
    canary("second refresh token", next.path("refresh_token").asString());
    canary("signature of an access token", afterLastStop(token));
    canary(
        "signature of a second access token", afterLastStop(next.path("access_token").asString()));
    credentials();
    apiKey();
    newPerson();
    assertThat(canaries.values()).allSatisfy(secret -> assertThat(secret).hasSizeGreaterThan(20));
  }

  @Test
  void noTableHoldsOne() throws Exception {
    Map<String, String> found = new LinkedHashMap<>();
    try (Connection connection = product.installation().connect()) {
      canaries.forEach((name, secret) -> {
        try {
          TableSearch.find(connection, secret).forEach(place -> found.put(place, name));
        } catch (java.sql.SQLException e) {
          throw new IllegalStateException(e);
        }
      });
    }
    assertThat(found).isEmpty();
  }

  @Test
  void noFileHoldsOneSoNoBackupDoes() throws Exception {
    try (Connection connection = product.installation().connect();
        var statement = connection.createStatement()) {
      statement.execute("checkpoint");
    }
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(product.installation().home())) {
      all.filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains("/dbt/venv/"))
          .forEach(files::add);
    }
    assertThat(files).anyMatch(file -> file.toString().contains("pg_wal"));
    assertThat(find(files)).isEmpty();
  }

  @Test
  void noLineOfTheLogHoldsOne() throws Exception {
    assertThat(find(List.of(product.installation().log()))).isEmpty();
  }

  @Test
  void noAnswerTellsOneAgain() throws Exception {
    StringBuilder answers = new StringBuilder();
    JsonNode paths = JSON.readTree(product.tryGet(token, "/v3/api-docs").body()).path("paths");
    for (String path : paths.propertyNames()) {
      if (paths.path(path).has("get") && !path.contains("{")) {
        HttpResponse<String> answer = product.tryGet(token, path);
        assertThat(answer.statusCode()).as(path).isLessThan(500);
        answers.append(answer.body());
      }
    }
    assertThat(answers.toString()).contains("canary-label");
    canaries.forEach(
        (name, secret) -> assertThat(answers.toString()).as(name).doesNotContain(secret));
  }

  @Test
  void theIdleProcessHoldsNone() throws Exception {
    Path dump = Path.of("target", "process", "besieged.hprof").toAbsolutePath();
    Files.deleteIfExists(dump);
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(product.pid()),
                "GC.heap_dump",
                dump.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(jcmd.waitFor()).as(said).isZero();
    try {
      assertThat(
              ByteSearch.find(
                  dump,
                  Map.of(
                      "its own token, by which it knows a watcher",
                      BesiegedProduct.METRICS_CANARY)))
          .as("the search finds what is there")
          .isNotEmpty();
      assertThat(ByteSearch.find(dump, canaries)).isEmpty();
    } finally {
      Files.deleteIfExists(dump);
    }
  }

  private void credentials() throws IOException {
    for (String kind : List.of("refresh_token", "client_secret", "api_key")) {
      String secret = canary("credential " + kind, "canary-credential-" + kind + "-93ab51");
      HttpResponse<String> stored =
          post(
              "/api/v1/credentials",
              Map.of(
                  "platform",
                  "meta",
                  "label",
                  "canary-label " + kind,
                  "kind",
                  kind,
                  "secret",
                  secret));
      assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
      String id = JSON.readTree(stored.body()).path("id").asString();
      String second = canary("second " + kind, "canary-replaced-" + kind + "-72fe04");
      assertThat(
              post("/api/v1/credentials/" + id + "/rotate", Map.of("secret", second)).statusCode())
          .isEqualTo(200);
    }
  }

  private void apiKey() throws IOException {
    String until = Instant.now().plus(1, ChronoUnit.DAYS).toString();
    JsonNode made =
        json(
            post(
                "/api/v1/api-keys",
                Map.of("name", "canary", "scopes", List.of("data:view"), "expires_at", until)));
    String key = made.path("secret").asString();
    assertThat(product.tryGet(key, "/api/v1/metrics").statusCode()).isEqualTo(200);
    canary("API key", key);
  }

  private void newPerson() throws IOException {
    JsonNode issued =
        json(
            post(
                "/api/v1/invitations",
                Map.of("email", "canary@montego-resorts.example", "role", "viewer")));
    String link = issued.path("link").asString();
    String secret = canary("invitation", link.substring(link.lastIndexOf('/') + 1));
    String password = canary("password", "canary-password-long-and-odd-6620");
    HttpRequest accept =
        HttpRequest.newBuilder(
                URI.create(product.url() + "/api/v1/invitations/" + secret + "/accept"))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JSON.writeValueAsString(Map.of("name", "Canary", "password", password))))
            .build();
    assertThat(product.send(accept).statusCode()).isEqualTo(200);
    assertThat(signIn("canary@montego-resorts.example", password).statusCode()).isEqualTo(200);
  }

  private String canary(String name, String secret) {
    canaries.put(name, secret);
    return secret;
  }

  /** The part that makes a token one: what comes before is in many. */
  private static String afterLastStop(String token) {
    return token.substring(token.lastIndexOf('.') + 1);
  }

  private Map<String, String> find(List<Path> files) throws IOException {
    Map<String, String> found = new LinkedHashMap<>();
    for (Path file : files) {
      ByteSearch.find(file, canaries).forEach(name -> found.put(file.toString(), name));
    }
    return found;
  }

  private HttpResponse<String> signIn(String email, String password) throws IOException {
    return post("/api/v1/auth/token", Map.of("email", email, "password", password));
  }

  private HttpResponse<String> post(String path, Object body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(product.url() + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return product.send(request.build());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return JSON.readTree(answer.body());
  }
}
