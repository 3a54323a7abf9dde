package io.tallawah.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The product after its first start on an empty folder, demo included: one process for all tests
 * that look at the whole.
 */
final class Product implements AutoCloseable {

  static final String PASSWORD = "sturdy-and-fearless-42";

  private static final Duration FIRST_START = Duration.ofMinutes(12);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Installation installation;
  private final HttpClient http = HttpClient.newHttpClient();
  private Process process;

  private Product(Installation installation, Process process) {
    this.installation = installation;
    this.process = process;
  }

  private static final class Shared {
    static final Product INSTANCE = startFresh("product", Map.of());
  }

  private static final class Besieged {
    static final Product INSTANCE = startFresh("besieged", BesiegedProduct.SETTINGS);
  }

  static Product shared() {
    return Shared.INSTANCE;
  }

  /** Another one, for tests that attack it: what it holds afterwards nobody else should look at. */
  static Product besieged() {
    return Besieged.INSTANCE;
  }

  private static Product startFresh(String name, Map<String, String> settings) {
    try {
      Path home = Path.of("target", "process", name).toAbsolutePath();
      Folders.delete(home);
      Files.createDirectories(home.resolveSibling("."));
      Map<String, String> all = new HashMap<>(settings);
      all.putAll(Map.of("TALLAWAH_DEMO_PASSWORD", PASSWORD, "TALLAWAH_DEMO", "true"));
      Installation installation = Installation.on(home, all);
      Product product = new Product(installation, installation.start("serve"));
      Runtime.getRuntime().addShutdownHook(new Thread(product::close));
      product.awaitReady();
      return product;
    } catch (IOException e) {
      throw new IllegalStateException("the product did not start", e);
    }
  }

  /** Its process. */
  long pid() {
    return process.pid();
  }

  Installation installation() {
    return installation;
  }

  String url() {
    return installation.url();
  }

  /** The ledger that the demo's generator wrote. */
  Path ledger() throws IOException {
    return ledger("ledger.csv");
  }

  /** One of the ledgers that the demo's generator wrote. */
  Path ledger(String name) throws IOException {
    try (Stream<Path> files = Files.walk(installation.home(), 4)) {
      Optional<Path> ledger = files.filter(file -> file.endsWith(name)).findFirst();
      return ledger.orElseThrow(() -> new IllegalStateException("no ledger in the data folder"));
    }
  }

  /** Stops it in order and starts it again on the same folder; returns the seconds to ready. */
  double restart() throws IOException, InterruptedException {
    stop();
    long begun = System.nanoTime();
    process = installation.start("serve");
    awaitReady();
    return (System.nanoTime() - begun) / 1e9;
  }

  /** An access token of a demo person. */
  String token(String email) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url() + "/api/v1/auth/token"))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JSON.writeValueAsString(Map.of("email", email, "password", PASSWORD))))
            .build();
    return JSON.readTree(send(request).body()).path("access_token").asString();
  }

  /** A read of the API as JSON, its status being 200. */
  JsonNode get(String token, String path) throws IOException {
    HttpResponse<String> response = tryGet(token, path);
    if (response.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + response.statusCode() + " " + response.body());
    }
    return JSON.readTree(response.body());
  }

  HttpResponse<String> tryGet(String token, String path) throws IOException {
    return send(
        HttpRequest.newBuilder(URI.create(url() + path))
            .header("Authorization", "Bearer " + token)
            .build());
  }

  HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void awaitReady() throws IOException {
    Readiness.await(installation, process, FIRST_START);
  }

  private void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("the product did not stop within a minute");
    }
  }

  @Override
  public void close() {
    try {
      stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
