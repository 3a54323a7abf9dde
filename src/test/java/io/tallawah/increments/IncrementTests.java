package io.tallawah.increments;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.tallawah.ingestion.AccountHandovers;
import io.tallawah.ingestion.Compactions;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.TestDatabase;
import io.tallawah.warehouse.DbtInstallation;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Seeded sequences of all that can happen to landed rows, each a tenant of one database: after
 * every step the increment's marts are those of a full refresh over compacted landing, row for row.
 * {@code -Dincrements.seeds=117} replays one, {@code 117-119} three.
 */
@IncrementTest
class IncrementTests {

  private static final int STEPS = Integer.getInteger("increments.steps", 8);

  @Autowired private ThreeIncrements increments;
  @Autowired private LandingFixture fixture;
  @Autowired private DbtInstallation installation;
  @Autowired private Compactions compactions;
  @Autowired private AccountHandovers handovers;
  @Autowired private DataSource pool;

  private final TestDatabase database = IncrementDatabase.get();
  private final JdbcClient superuser = JdbcClient.create(database.superuser());
  private long removed;

  /** Before the last step two more tenants lost what was queued of odd days: that is noticed. */
  @Test
  void everyIncrementIsWhatAFullRefreshBuildsAndWithoutTheQueueItIsNot() throws Exception {
    FewSequences few = increments.built().sequences();
    assertThat(few.differences()).hasSize(2);
    assertThat(few.differences().get(0)).as("after step 1").isEmpty();
    assertThat(few.differences().get(1)).as("after step 2").isEmpty();
    assertThat(few.leftQueued()).hasSize(3).containsOnly(0L);
    assertThat(few.takenOut()).isPositive();
    assertThat(few.withoutTheQueue())
        .anySatisfy(difference -> assertThat(difference).contains("marts.fact_performance"));
  }

  @Tag("peers")
  @Test
  void everyIncrementOfFiftySequencesIsWhatAFullRefreshBuilds() throws Exception {
    String[] seeds = System.getProperty("increments.seeds", "101-150").split("-", 2);
    List<Sequence> sequences =
        FewSequences.of(
            new Decisions(superuser, fixture, handovers),
            fixture,
            compactions,
            Long.parseLong(seeds[0]),
            Long.parseLong(seeds[seeds.length - 1]));
    try (Builds builds = Builds.of(installation)) {
      for (int step = 1; step <= STEPS; step++) {
        prove(builds, sequences, step);
      }
    }
    assertThat(removed).as("copies that compaction removed before the full refresh").isPositive();
  }

  private void prove(Builds builds, List<Sequence> sequences, int step) throws Exception {
    for (Sequence sequence : sequences) {
      sequence.step(step);
    }
    builds.increment(database);
    assertThat(superuser.sql("select count(*) from ops.dirty_slice").query(Long.class).single())
        .isZero();
    pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    TestDatabase anew = Shadow.of(database);
    removed += Shadow.compact(anew, FewSequences.tenants(sequences));
    builds.anew(anew);
    assertThat(FewSequences.differences(database, anew, sequences))
        .as("after step %d", step)
        .isEmpty();
    System.out.printf("%d sequences are right after step %d%n", sequences.size(), step);
  }
}
