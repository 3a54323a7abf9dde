package io.tallawah.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The product is killed at seeded random moments of landing and of building, again and again on one
 * data folder; the next start recovers by itself, and the end is that of an uninterrupted run.
 */
class KillTests {

  private static final Duration LIMIT = Duration.ofMinutes(6);

  /** A statement of the landing's transaction: COPY, or its bookkeeping after COPY. */
  private static final String LANDING =
      """
      select count(*) from pg_stat_activity
      where usename = 'tallawah_loader' and xact_start is not null and state <> 'idle'\
      """;

  /** A dbt run at work, and the moment in which marts are replaced. */
  private static final String BUILDING =
      "select count(*) from pg_stat_activity where usename = 'tallawah_dbt' and state = 'active'";

  private static final String PUBLISHING =
      """
      select count(*) from pg_stat_activity
      where usename = 'tallawah_dbt' and xact_start is not null
        and query ilike '%marts.%' and (query ilike '%delete from%' or query ilike '%insert into%')\
      """;

  private final Product reference = Product.shared();

  @Test
  void aKilledProductRecoversByItself() throws Exception {
    killAndRecover(2, 1L);
  }

  @Tag("peers")
  @Test
  void aProductKilledTwentyTimesRecoversByItself() throws Exception {
    killAndRecover(10, 20L);
  }

  private void killAndRecover(int times, long seed) throws Exception {
    Path home = Path.of("target", "process", "victim-" + seed).toAbsolutePath();
    Folders.delete(home);
    Installation victim =
        Installation.on(
            home,
            Map.of(
                "TALLAWAH_DEMO",
                "true",
                "TALLAWAH_DEMO_PASSWORD",
                Product.PASSWORD,
                "TALLAWAH_DBT",
                dbt().toString()));
    Random random = new Random(seed);
    try (ConsistentReader reader = new ConsistentReader(victim)) {
      for (int kill = 0; kill < times; kill++) {
        killDuring(victim, LANDING, random.nextInt(1_500), "serve");
      }
      for (int kill = 0; kill < times; kill++) {
        boolean replacing = kill % 2 == 1;
        killDuring(
            victim,
            replacing ? PUBLISHING : BUILDING,
            random.nextInt(replacing ? 300 : 6_000),
            "transform",
            "--full-refresh");
      }
      recover(victim, reader);
    }
  }

  private void recover(Installation victim, ConsistentReader reader)
      throws IOException, SQLException, InterruptedException {
    Process process = victim.start("serve");
    try {
      Readiness.await(victim, process, LIMIT);
      try (Connection killed = victim.connect();
          Connection whole = reference.installation().connect()) {
        assertThat(State.landed(killed)).isEqualTo(State.landed(whole));
        assertThat(State.marts(killed)).isEqualTo(State.marts(whole));
        assertThat(State.one(killed, "select count(*) from ops.dirty_slice")).isEqualTo("0");
      }
      assertThat(reader.reads()).isPositive();
      assertThat(reader.disagreements()).isEmpty();
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  /** Starts it, waits for the moment, a little longer, and kills it. It may have ended before. */
  private static void killDuring(Installation victim, String moment, int millis, String... command)
      throws IOException, InterruptedException {
    Process process = victim.start(command);
    awaitMoment(victim, process, moment);
    LockSupport.parkNanos(millis * 1_000_000L);
    process.destroyForcibly();
    process.waitFor();
  }

  private static void awaitMoment(Installation victim, Process process, String moment)
      throws IOException {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (process.isAlive() && System.nanoTime() < deadline) {
      try (Connection connection = victim.tryConnect()) {
        while (connection != null && process.isAlive() && System.nanoTime() < deadline) {
          if (!State.one(connection, moment).equals("0")) {
            return;
          }
          LockSupport.parkNanos(2_000_000);
        }
      } catch (SQLException restarting) {
        // the server of the last start is being replaced
      }
      Pause.aMoment();
    }
    if (process.isAlive()) {
      throw new IllegalStateException("the moment never came:\n" + victim.tail());
    }
  }

  /** The dbt that the reference made, so that each victim needn't make its own. */
  private Path dbt() {
    Path program = reference.installation().home().resolve("dbt/venv/bin/dbt");
    assertThat(Files.isExecutable(program)).isTrue();
    return program;
  }
}
