package io.tallawah.bench;

import io.tallawah.process.Folders;
import io.tallawah.process.Installation;
import io.tallawah.process.Readiness;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * The product as a process: its first start on an empty folder, demo included, later ones on the
 * same folder, and the memory that it holds after people have signed in and looked at campaigns.
 */
@Bench
class StartBench {

  private static final int LATER_STARTS = 3;
  private static final int SIGN_INS = Integer.getInteger("bench.sign-ins", 100);
  private static final String PASSWORD = "sturdy-and-fearless-42";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder = Path.of("target", "bench", "start").toAbsolutePath();
  private final HttpClient http = HttpClient.newHttpClient();
  private @Nullable Process server;

  @Test
  void start(BenchTable table) throws Exception {
    Folders.delete(folder);
    Files.createDirectories(folder);
    Installation product =
        Installation.on(
            folder.resolve("home"),
            Map.of("TALLAWAH_DEMO", "true", "TALLAWAH_DEMO_PASSWORD", PASSWORD));
    table.row("first start to ready, demo included", "s", start(product));
    double[] later = new double[LATER_STARTS];
    for (int i = 0; i < LATER_STARTS; i++) {
      stop();
      later[i] = start(product);
    }
    table.row("later start to ready", "s", Samples.of(later));
    for (int i = 0; i < SIGN_INS; i++) {
      signInAndLook(product);
    }
    if (ResidentMemory.isKnown()) {
      table.row("JVM, resident after %d sign-ins".formatted(SIGN_INS), "MB", memory(server));
      table.row("PostgreSQL's processes beside it", "MB", databaseMemory(product));
    }
  }

  @AfterEach
  void cleanUp() throws IOException, InterruptedException {
    stop();
    Folders.delete(folder);
  }

  private double start(Installation product) throws IOException {
    long begun = System.nanoTime();
    Process started = product.start("serve");
    server = started;
    Readiness.await(product, started, Duration.ofMinutes(15));
    return (System.nanoTime() - begun) / 1e9;
  }

  private void stop() throws InterruptedException {
    if (server != null) {
      server.destroy();
      server.waitFor(2, TimeUnit.MINUTES);
    }
  }

  private static double memory(@Nullable Process process) throws IOException {
    return ResidentMemory.of(Objects.requireNonNull(process).pid());
  }

  private static double databaseMemory(Installation product) throws IOException {
    Path mark = product.home().resolve("postgres/data/postmaster.pid");
    return ResidentMemory.ofFamily(Long.parseLong(Files.readAllLines(mark).getFirst().strip()));
  }

  private void signInAndLook(Installation product) throws IOException, InterruptedException {
    send(HttpRequest.newBuilder(URI.create(product.url() + "/login")));
    String login =
        JSON.writeValueAsString(
            Map.of("email", "viewer@blue-mountain.example", "password", PASSWORD));
    String answer =
        send(
            HttpRequest.newBuilder(URI.create(product.url() + "/api/v1/auth/token"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(login)));
    String token = JSON.readTree(answer).path("access_token").asString();
    send(
        HttpRequest.newBuilder(URI.create(product.url() + "/api/v1/campaigns"))
            .header("Authorization", "Bearer " + token));
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(response.uri() + " answered " + response.statusCode());
    }
    return response.body();
  }
}
