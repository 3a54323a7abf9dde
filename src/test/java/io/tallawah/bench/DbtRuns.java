package io.tallawah.bench;

import io.tallawah.process.Installation;
import io.tallawah.process.Pause;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Waits for runs of dbt in a serving product, and reads how long they took. */
final class DbtRuns {

  private static final Duration LIMIT = Duration.ofHours(1);
  private static final int SHOWN = 12;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * A run, in seconds.
   *
   * @param models hooks, models and tests together, from first to last, as dbt tells
   * @param start all the rest: dbt's own start and end
   * @param slowest the nodes that took longest, with their seconds
   */
  record Times(double models, double start, String slowest) {}

  private final Installation product;
  private final Connection db;

  DbtRuns(Installation product, Connection db) {
    this.product = product;
    this.db = db;
  }

  /** Computes everything again. */
  Times full() throws IOException, SQLException, InterruptedException {
    awaitIdle();
    if (product.run(LIMIT, "transform", "--full-refresh") != 0) {
      throw new IllegalStateException("the full run failed:\n" + product.tail());
    }
    return latest();
  }

  /** What the product does by itself once rows have landed; ends when the queue is empty. */
  Times queued() throws IOException, SQLException {
    awaitIdle();
    return latest();
  }

  /** Waits until nothing is queued and nothing runs. */
  void awaitIdle() throws SQLException {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (isBusy()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("the queue was not taken in " + LIMIT);
      }
      Pause.aMoment();
    }
  }

  private boolean isBusy() throws SQLException {
    return one(
            """
            select (exists (select from ops.dirty_slice) or exists (select from ops.dirty_entity)
                    or exists (select from ops.dbt_run where status = 'running'))::int\
            """)
        > 0;
  }

  private Times latest() throws IOException, SQLException {
    double all =
        one(
            """
            select extract(epoch from ended_at - started_at) from ops.dbt_run
            where status = 'succeeded' and started_at = (select max(started_at) from ops.dbt_run)\
            """);
    Path results = product.home().resolve("dbt/work/target/run_results.json");
    JsonNode run = JSON.readTree(results.toFile());
    double models = run.path("elapsed_time").asDouble();
    return new Times(models, all - models, slowest(run.path("results")));
  }

  private static String slowest(JsonNode results) {
    return results
        .valueStream()
        .sorted(Comparator.comparingDouble(DbtRuns::seconds).reversed())
        .limit(SHOWN)
        .map(one -> "%s %.1f".formatted(one.path("unique_id").asString(), seconds(one)))
        .collect(Collectors.joining(", "));
  }

  private static double seconds(JsonNode node) {
    return node.path("execution_time").asDouble();
  }

  private double one(String query) throws SQLException {
    try (Statement statement = db.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      if (!row.next()) {
        throw new IllegalStateException("the last run did not succeed");
      }
      double value = row.getDouble(1);
      db.commit();
      return value;
    }
  }
}
