package io.tallawah.bench;

import io.tallawah.process.Folders;
import io.tallawah.process.Installation;
import io.tallawah.process.Readiness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * dbt in a serving product with its own durable database, over landed rows that were each read ten
 * times: everything anew, and three days that a sync reads again; then three others in a history
 * ten times as long with the same volume a day. {@code -Dbench.facts} names another number of facts
 * (from 2 to 20 million takes some 105 GB), {@code -Dbench.growth} another factor.
 */
@Bench
class DbtBench {

  private static final long ROWS = Long.getLong("bench.facts", 1_000_000);
  private static final int TIMES = Integer.getInteger("bench.growth", 10);
  private static final int ADS_PER_DAY = Integer.getInteger("bench.ads", 2_500);
  private static final int READS = Integer.getInteger("bench.reads", 10);
  private static final int INCREMENTS = Integer.getInteger("bench.increments", 5);
  private static final int INCREMENT_DAYS = 3;
  private static final LocalDate LAST = LocalDate.of(2026, 11, 22);
  private static final double SHARE_OF_FULL = 1 / 20.0;
  private static final double GROWTH = 1.5;

  private final Path folder = Path.of("target", "bench", "dbt").toAbsolutePath();
  private final Path home = folder.resolve("home");
  private @Nullable Process server;

  @Test
  void dbt(BenchTable table) throws Exception {
    Folders.delete(folder);
    Files.createDirectories(folder);
    Installation product = Installation.on(home, Map.of("TALLAWAH_DEMO", "false"));
    landOneFile(product);
    Process started = product.start("serve");
    server = started;
    Readiness.await(product, started, Duration.ofMinutes(15));
    try (Connection db = product.connect()) {
      measure(new LandedHistory(db, ADS_PER_DAY, READS, LAST), new DbtRuns(product, db), table);
    }
  }

  @AfterEach
  void cleanUp() throws IOException, InterruptedException {
    if (server != null) {
      server.destroy();
      server.waitFor(2, TimeUnit.MINUTES);
    }
    Folders.delete(folder);
  }

  private void measure(LandedHistory history, DbtRuns runs, BenchTable table) throws Exception {
    long landed = history.reachBack((int) (ROWS / ADS_PER_DAY));
    say("%,d landed rows were added, for %,d facts".formatted(landed, ROWS));
    DbtRuns.Times full = runs.full();
    say("full: " + full);
    String size = "%,d facts".formatted(ROWS);
    table.row("dbt full, " + size, "s", full.models());
    double[] starts = new double[INCREMENTS];
    Samples increments = increments(history, runs, starts);
    table.atMost(
        SHARE_OF_FULL,
        increments.median() / full.models(),
        "dbt increment of %d days, %s".formatted(INCREMENT_DAYS, size),
        "s",
        increments);
    table.row("dbt's own start, " + size, "s", Samples.of(starts));
    history.lengthen(TIMES);
    Samples later = increments(history, runs, starts);
    table.atMost(
        GROWTH,
        later.median() / increments.median(),
        "dbt increment of %d days, %,d facts".formatted(INCREMENT_DAYS, TIMES * ROWS),
        "s",
        later);
  }

  /** Seconds of models and tests; dbt's own start besides. */
  private static Samples increments(LandedHistory history, DbtRuns runs, double[] starts)
      throws IOException, SQLException {
    double[] models = new double[INCREMENTS];
    for (int i = 0; i < INCREMENTS; i++) {
      history.landAgain(INCREMENT_DAYS);
      DbtRuns.Times times = runs.queued();
      say("increment: " + times);
      models[i] = times.models();
      starts[i] = times.start();
    }
    return Samples.of(models);
  }

  private void landOneFile(Installation product) throws IOException, InterruptedException {
    Path pack = folder.resolve("pack");
    run(product, "sample", "--out", pack.toString(), "--tenants", "1", "--campaigns", "20");
    run(product, "bootstrap-owner", "--email", "owner@bench.example", "--tenant", "bench");
    try (Stream<Path> files = Files.list(pack)) {
      List<Path> meta = files.filter(file -> file.toString().contains("-meta-001-")).toList();
      run(
          product,
          "ingest",
          "--tenant",
          "bench",
          "--connection",
          "meta",
          "--platform",
          "meta",
          meta.getFirst().toString());
    }
  }

  private static void run(Installation product, String... arguments)
      throws IOException, InterruptedException {
    if (product.run(arguments) != 0) {
      throw new IllegalStateException(arguments[0] + " failed:\n" + product.tail());
    }
  }

  private static void say(String progress) {
    System.out.println("dbt bench: " + progress);
  }
}
