package io.tallawah.ingestion;

import static io.tallawah.testing.LandingFixture.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tallawah.shared.ProblemException;
import io.tallawah.testing.IngestionTest;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import io.tallawah.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IngestionTest
class AtomicLandingTests {

  private static final long NOW = 1_795_000_000_000L;

  @Autowired private LandingFixture fixture;
  private Place place;

  @BeforeEach
  void connect() {
    place = fixture.place("meta");
    place.land(insight(0));
  }

  @Test
  void aLandingWhoseBackendDiesLeavesNothing() throws Exception {
    String[] lines = lines(20_000);
    try (Connection locker = TestDatabase.shared().superuser().getConnection()) {
      lock(locker, place.table("ads_insights"));
      CompletableFuture<LandingResult> landing = inBackground(() -> place.land(lines));
      await().atMost(30, TimeUnit.SECONDS).until(() -> waiting() == 1);
      fixture
          .superuser()
          .sql(
              "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'tallawah_loader' and wait_event_type = 'Lock'")
          .query(Boolean.class)
          .list();
      assertThatThrownBy(() -> landing.get(30, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(ProblemException.class);
      locker.rollback();
    }
    assertThat(place.rows("select * from %s", "ads_insights")).hasSize(1);
    assertThat(place.ops("id", "load")).hasSize(1);
    assertThat(place.ops("id", "dirty_slice")).hasSize(1);

    assertThat(place.land(lines).landed()).isEqualTo(20_000);
  }

  @Test
  void theSameFileFromTwoSidesLandsOnce() {
    String[] lines = lines(3_000);
    CompletableFuture<LandingResult> one = inBackground(() -> place.land(lines));
    CompletableFuture<LandingResult> other = inBackground(() -> place.land(lines));

    assertThat(one.join().landed() + other.join().landed()).isEqualTo(3_000);
    assertThat(one.join().unchanged() + other.join().unchanged()).isEqualTo(3_000);
    assertThat(place.rows("select * from %s", "ads_insights")).hasSize(3_001);
  }

  @Test
  void aDeadlockIsTriedAgain() throws Exception {
    place.land(record("other", "{\"id\":1}", NOW));
    try (Connection rival = TestDatabase.shared().superuser().getConnection()) {
      try (Statement statement = rival.createStatement()) {
        statement.execute("set deadlock_timeout = '10s'");
      }
      lock(rival, place.table("other"));
      CompletableFuture<LandingResult> landing =
          inBackground(() ->
              place.land(
                  record("ads_insights", "{\"date_start\":\"2026-11-01\",\"fresh\":1}", NOW),
                  record("other", "{\"id\":2,\"fresh\":1}", NOW)));
      await().atMost(30, TimeUnit.SECONDS).until(() -> waiting() == 1);
      lock(rival, place.table("ads_insights"));
      rival.rollback();
      assertThat(landing.join().landed()).isEqualTo(2);
    }
  }

  /** In a thread of its own: the common pool may have only one. */
  private static <T> CompletableFuture<T> inBackground(Supplier<T> action) {
    return CompletableFuture.supplyAsync(action, command -> Thread.ofVirtual().start(command));
  }

  private int waiting() {
    return fixture
        .superuser()
        .sql(
            "select count(*) from pg_stat_activity where usename = 'tallawah_loader' and wait_event_type = 'Lock'")
        .query(Integer.class)
        .single();
  }

  private static void lock(Connection locker, String table) {
    try (Statement statement = locker.createStatement()) {
      locker.setAutoCommit(false);
      statement.execute("lock table " + table + " in access exclusive mode");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String[] lines(int count) {
    String[] lines = new String[count];
    for (int i = 0; i < count; i++) {
      lines[i] = insight(i + 1);
    }
    return lines;
  }

  private static String insight(int number) {
    return record(
        "ads_insights",
        "{\"account_id\":\"7\",\"ad_id\":\"%d\",\"date_start\":\"2026-11-01\",\"spend\":%d}"
            .formatted(number, number),
        NOW);
  }
}
