package io.tallawah.bench;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.tallawah.process.Folders;
import io.tallawah.process.Installation;
import io.tallawah.process.Readiness;
import io.tallawah.testing.SystemBrowser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a person waits for in the campaign grid of the demo, in a real browser: from the key to the
 * new rows on screen, and from the key to the next frame (INP), for sort, filter, page and search.
 * {@code -Dbench.url} and {@code -Dbench.password} name a product that runs already.
 */
@Bench
class InteractionBench {

  private static final int TIMES = Integer.getInteger("bench.times", 40);
  private static final String PASSWORD =
      System.getProperty("bench.password", "sturdy-and-fearless-42");
  private static final String PERSON = "owner@blue-mountain.example";
  private static final double ROWS_MILLIS = 300;

  private final Path folder = Path.of("target", "bench", "interaction").toAbsolutePath();
  private @Nullable Process server;

  @Test
  void interactions(BenchTable table) throws Exception {
    String url = System.getProperty("bench.url");
    String root = url == null ? start() : url;
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    try (SystemBrowser chromium = SystemBrowser.launch()) {
      GridInteractions grid = GridInteractions.begin(chromium, root, PERSON, PASSWORD, TIMES);
      grid.orderAndFilter(table, "campaigns?compare=previous", ROWS_MILLIS);
      grid.pages(table, "campaigns?level=ad", ROWS_MILLIS);
      grid.search(table, "campaigns");
    }
  }

  @AfterEach
  void stop() throws Exception {
    if (server != null) {
      server.destroy();
      server.waitFor(2, TimeUnit.MINUTES);
      Folders.delete(folder);
    }
  }

  private String start() throws Exception {
    Folders.delete(folder);
    Files.createDirectories(folder);
    Installation product =
        Installation.on(
            folder.resolve("home"),
            Map.of("TALLAWAH_DEMO", "true", "TALLAWAH_DEMO_PASSWORD", PASSWORD));
    Process started = product.start("serve");
    server = started;
    Readiness.await(product, started, Duration.ofMinutes(15));
    return product.url();
  }
}
