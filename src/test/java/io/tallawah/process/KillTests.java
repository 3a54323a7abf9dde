package io.tallawah.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The product is killed at seeded random moments of landing and of building, again and again on one
 * data folder; the next start recovers by itself, and the end is that of an uninterrupted run.
 */
@Execution(ExecutionMode.CONCURRENT)
class KillTests {

  private static final Duration LIMIT = Duration.ofMinutes(6);

  /** The pack: the reference's own, as one made after midnight in Jamaica has another last day. */
  private static final String DEMO = "demo";

  private static final String NOTHING_LEFT =
      """
      select count(*) where not exists (select from ops.dirty_slice)
        and not exists (select from ops.dirty_entity)
        and not exists (select from ops.dbt_run where status = 'running')\
      """;

  /** When it is killed. */
  private enum Moment {
    /** A statement of the landing's transaction: COPY, or its bookkeeping after COPY. */
    LANDING(
        """
        select count(*) from pg_stat_activity
        where usename = 'tallawah_loader' and xact_start is not null and state <> 'idle'\
        """,
        1_500,
        "serve"),

    /** A dbt run at work. */
    BUILDING(
        """
        select count(*) from pg_stat_activity
        where usename = 'tallawah_dbt' and application_name like 'tallawah-dbt-%' and state = 'active'\
        """,
        6_000, "transform --full-refresh"),

    /** Marts are being replaced. */
    PUBLISHING(
        """
        select count(*) from pg_stat_activity
        where usename = 'tallawah_dbt' and xact_start is not null
          and query ilike '%marts.%' and (query ilike '%delete from%' or query ilike '%insert into%')\
        """,
        300, "transform --full-refresh");

    private final String sql;
    private final int withinMillis;
    private final String command;

    Moment(String sql, int withinMillis, String command) {
      this.sql = sql;
      this.withinMillis = withinMillis;
      this.command = command;
    }
  }

  private final Product reference = Product.shared();

  @Test
  void aKilledProductRecoversByItself() throws Exception {
    killAndRecover(List.of(Moment.values()), 1L);
  }

  @Tag("peers")
  @Test
  void aProductKilledTwentyTimesRecoversByItself() throws Exception {
    List<Moment> moments = new ArrayList<>(Collections.nCopies(10, Moment.LANDING));
    for (int pair = 0; pair < 5; pair++) {
      moments.addAll(List.of(Moment.BUILDING, Moment.PUBLISHING));
    }
    killAndRecover(moments, 20L);
  }

  private void killAndRecover(List<Moment> moments, long seed) throws Exception {
    Path home = Path.of("target", "process", "victim-" + seed).toAbsolutePath();
    Folders.delete(home);
    Folders.copy(reference.installation().home().resolve(DEMO), home.resolve(DEMO));
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
      for (Moment moment : moments) {
        killDuring(victim, moment, random.nextInt(moment.withinMillis));
      }
      recover(victim, reader);
    }
  }

  private void recover(Installation victim, ConsistentReader reader)
      throws IOException, SQLException, InterruptedException {
    Process process = victim.start("serve");
    try {
      Readiness.await(victim, process, LIMIT);
      awaitMoment(victim, process, NOTHING_LEFT);
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
  private static void killDuring(Installation victim, Moment moment, int millis)
      throws IOException, InterruptedException {
    Process process = victim.start(moment.command.split(" ", -1));
    awaitMoment(victim, process, moment.sql);
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
