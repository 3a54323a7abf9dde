package io.tallawah.increments;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.tallawah.ingestion.Compactions;
import io.tallawah.shared.TenantId;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.TestDatabase;
import io.tallawah.warehouse.DbtInstallation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
  private static final int FEW_STEPS = 2;
  private static final long UNQUEUED = 1_000;

  @Autowired private LandingFixture fixture;
  @Autowired private DbtInstallation installation;
  @Autowired private Compactions compactions;
  @Autowired private DataSource pool;

  private final TestDatabase database = IncrementDatabase.get();
  private final JdbcClient superuser = JdbcClient.create(database.superuser());
  private Builds builds;
  private long removed;

  @BeforeAll
  void startDbt() throws Exception {
    builds = Builds.of(installation);
  }

  @AfterAll
  void stopDbt() throws Exception {
    builds.close();
  }

  /** In the last step two more tenants lose what is queued of odd days: that must be noticed. */
  @Test
  void everyIncrementIsWhatAFullRefreshBuildsAndWithoutTheQueueItIsNot() throws Exception {
    List<Sequence> sequences = sequences(1, 4);
    proveSteps(sequences, FEW_STEPS - 1);
    List<Sequence> unqueued = sequences(UNQUEUED, UNQUEUED + 1);
    unqueued.forEach(sequence -> sequence.step(1));
    assertThat(takeOutOddDays(unqueued)).isPositive();
    sequences.forEach(sequence -> sequence.step(FEW_STEPS));
    build();
    TestDatabase anew = buildAnew();
    assertThat(differences(anew, sequences)).as("after step %d", FEW_STEPS).isEmpty();
    assertThat(differences(anew, unqueued))
        .anySatisfy(difference -> assertThat(difference).contains("marts.fact_performance"));
  }

  @Tag("peers")
  @Test
  void everyIncrementOfFiftySequencesIsWhatAFullRefreshBuilds() throws Exception {
    String[] seeds = System.getProperty("increments.seeds", "101-150").split("-", 2);
    proveSteps(sequences(Long.parseLong(seeds[0]), Long.parseLong(seeds[seeds.length - 1])), STEPS);
    assertThat(removed).as("copies that compaction removed before the full refresh").isPositive();
  }

  private void proveSteps(List<Sequence> sequences, int steps) throws Exception {
    for (int step = 1; step <= steps; step++) {
      for (Sequence sequence : sequences) {
        sequence.step(step);
      }
      build();
      assertThat(differences(buildAnew(), sequences)).as("after step %d", step).isEmpty();
      System.out.printf("%d sequences are right after step %d%n", sequences.size(), step);
    }
  }

  private List<Sequence> sequences(long first, long last) {
    Decisions decisions = new Decisions(superuser);
    return LongStream.rangeClosed(first, last)
        .mapToObj(seed -> new Sequence(seed, fixture, compactions, decisions))
        .toList();
  }

  private void build() throws Exception {
    builds.increment(database);
    assertThat(superuser.sql("select count(*) from ops.dirty_slice").query(Long.class).single())
        .isZero();
  }

  private int takeOutOddDays(List<Sequence> sequences) {
    return superuser
        .sql(
            "delete from ops.dirty_slice"
                + " where tenant_id in (:tenants) and extract(day from day)::int % 2 = 1")
        .param("tenants", sequences.stream().map(one -> one.tenant().value()).toList())
        .update();
  }

  private TestDatabase buildAnew() throws Exception {
    pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    TestDatabase anew = Shadow.of(database);
    removed += Shadow.compact(anew);
    builds.anew(anew);
    return anew;
  }

  /** Each with the seed it belongs to. */
  private List<String> differences(TestDatabase anew, List<Sequence> sequences) {
    List<String> differences = new ArrayList<>();
    for (Sequence sequence : sequences) {
      List<TenantId> tenant = List.of(sequence.tenant());
      Marts.differences(database, anew, tenant)
          .forEach(found -> differences.add("seed " + sequence.seed() + ": " + found));
    }
    return differences;
  }
}
