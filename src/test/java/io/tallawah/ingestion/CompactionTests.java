package io.tallawah.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallawah.shared.ProblemException;
import io.tallawah.testing.IngestionTest;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import io.tallawah.testing.TenantLog;
import io.tallawah.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** That no mart changes by it is proven in io.tallawah.increments. */
@IngestionTest
class CompactionTests {

  @Autowired private LandingFixture fixture;
  @Autowired private Compactions compactions;
  private Place place;

  @BeforeEach
  void connect() {
    place = fixture.place("meta");
  }

  @Test
  void ofEachRunOfEqualVersionsTheFirstAndTheLastStay() {
    landSpends(5, 5, 5, 5, 7, 5, 5, 5);

    assertThat(compact()).isEqualTo(new Compactions.Outcome(3, true));
    assertThat(place.values("ads_insights", "_airbyte_extracted_at"))
        .extracting(at -> String.valueOf(at).substring(17, 19))
        .containsExactlyInAnyOrder("01", "04", "05", "06", "08");
  }

  @Test
  void doneAgainItRemovesNothingMoreUntilMoreLands() {
    landSpends(5, 5, 5, 5);
    compact();
    assertThat(compact()).isEqualTo(new Compactions.Outcome(0, true));
    assertThat(removed()).containsExactly(2L);
    assertThat(TenantLog.entries(place.tenant(), "landing.compacted"))
        .as("what removed nothing is not told")
        .containsExactly(place.connection().id() + " {} {\"removed\": {\"ads_insights\": 2}}");

    place.land(insight(5, 9_000), campaign("A", 9_000));
    assertThat(compact()).isEqualTo(new Compactions.Outcome(1, true));
  }

  @Test
  void whatHasLandedOnceStaysUnchangedAfterIt() {
    String file = insight(5, 2_000);
    place.land(insight(5, 1_000));
    place.land(file);
    place.land(insight(5, 3_000));
    compact();

    LandingResult again = place.land(file);
    assertThat(again.landed()).isZero();
    assertThat(again.unchanged()).isOne();
    assertThat(place.values("ads_insights", "spend")).hasSize(2);
  }

  @Test
  void rowsWithoutTheirKeyStandForThemselves() {
    for (int second = 1; second <= 4; second++) {
      place.land(
          LandingFixture.record(
              "ads_insights",
              "{\"date_start\": \"2026-11-01\", \"account_id\": \"9\", \"spend\": 5}",
              second * 1_000L));
    }
    assertThat(compact().removed()).isZero();
  }

  @Test
  void copiesOfOtherThingsDontSeparateARun() {
    for (int second = 1; second <= 4; second++) {
      place.land(insight(5, second * 1_000L), campaign("A", second * 1_000L));
    }
    assertThat(compact().removed()).isEqualTo(4);
  }

  @Test
  void aCampaignThatEndsBetweenItsCopiesKeepsBothSides() {
    for (int second = 1; second <= 6; second++) {
      place.land(
          LandingFixture.record(
              "campaigns",
              """
              {"id": "1", "name": "A", "effective_status": "ACTIVE", "stop_time": "1970-01-01T00:00:03.5Z"}\
              """
                  .strip(),
              second * 1_000L));
    }
    assertThat(compact().removed()).isEqualTo(2);
    assertThat(place.values("campaigns", "_airbyte_extracted_at"))
        .extracting(at -> String.valueOf(at).substring(17, 19))
        .containsExactlyInAnyOrder("01", "03", "04", "06");
  }

  @Test
  void theStateOfACampaignIsOneSequenceOverAllItsDays() {
    Place google = fixture.place("google");
    landGoogle(google, "2026-11-01", "A", 1_000);
    landGoogle(google, "2026-11-02", "B", 2_000);
    landGoogle(google, "2026-11-01", "A", 3_000);
    landGoogle(google, "2026-11-01", "A", 4_000);
    landGoogle(google, "2026-11-01", "A", 5_000);

    assertThat(compact(google).removed()).isOne();
    assertThat(google.values("campaign", "_airbyte_extracted_at"))
        .extracting(at -> String.valueOf(at).substring(17, 19))
        .containsExactlyInAnyOrder("01", "02", "03", "05");
  }

  @Test
  void whatIsRemovedOfStatesIsReadAgain() {
    for (int second = 1; second <= 4; second++) {
      place.land(campaign("A", second * 1_000L));
    }
    compact();
    assertThat(place.ops("cause", "dirty_entity"))
        .extracting(row -> row.get("cause"))
        .contains("compaction");
  }

  @Test
  void besideAnotherConnectionOfThePlatformStatesStay() {
    fixture.connect(place.tenant(), "second", "meta");
    for (int second = 1; second <= 4; second++) {
      place.land(insight(5, second * 1_000L), campaign("A", second * 1_000L));
    }
    assertThat(compact().removed()).isEqualTo(2);
    assertThat(place.values("campaigns", "id")).hasSize(4);
  }

  @Test
  void aColumnThatCameLaterIsCompared() {
    place.land(insight(5, 1_000));
    place.land(insight(5, 2_000));
    place.land(
        LandingFixture.record(
            "ads_insights",
            """
            {"date_start": "2026-11-01", "account_id": "9", "ad_id": "3", "spend": 5, "novelty": 1}\
            """,
            3_000));
    place.land(insight(5, 4_000));
    assertThat(compact().removed()).isZero();
  }

  @Test
  void aTableOfAnAirbyteServerIsCompactedToo() {
    place.land(campaign("A", 1_000));
    fixture
        .superuser()
        .sql(
            """
            create table %1$s as select * from %2$s;
            drop table %2$s;
            alter table %1$s rename to campaigns;
            alter table %2$s owner to tallawah_loader;
            insert into %2$s (_airbyte_raw_id, _airbyte_extracted_at, _airbyte_meta, id, name)
            select gen_random_uuid(), 'epoch'::timestamptz + n * interval '1 hour', '{}', '1', 'A'
            from generate_series(1, 5) n\
            """
                .formatted(place.table("copied"), place.table("campaigns")))
        .update();
    assertThat(compact().removed()).isPositive();
    assertThat(place.values("campaigns", "id")).hasSizeBetween(2, 3);
  }

  @Test
  void whatWasRemovedBeforeItFailedIsLogged() {
    for (int second = 1; second <= 4; second++) {
      place.land(insight(5, second * 1_000L), campaign("A", second * 1_000L));
    }
    fixture
        .superuser()
        .sql(
            """
            create function %1$s.refuse() returns trigger language plpgsql
              as $$ begin raise exception 'no'; end $$;
            create trigger refuse before delete on %2$s for each row execute function %1$s.refuse()\
            """
                .formatted(place.connection().schema(), place.table("ads_insights")))
        .update();

    assertThatThrownBy(this::compact)
        .isInstanceOf(ProblemException.class)
        .hasMessage("Landing was not compacted.");
    assertThat(place.values("campaigns", "id")).hasSize(2);
    assertThat(place.values("ads_insights", "ad_id")).hasSize(4);
    assertThat(TenantLog.entries(place.tenant(), "landing.compacted"))
        .containsExactly(
            place.connection().id()
                + " {} {\"failed\": true, \"removed\": {\"campaigns\": 2, \"ads_insights\": 0}}");
  }

  @Test
  void aRunOfDbtGoesFirst() throws SQLException {
    landSpends(5, 5, 5);
    try (Connection db = TestDatabase.shared().dbt().getConnection()) {
      JdbcClient dbt = JdbcClient.create(new SingleConnectionDataSource(db, true));
      dbt.sql("select pg_advisory_lock(hashtext('tallawah dbt run'))::text")
          .query(String.class)
          .single();
      assertThat(compact()).isEqualTo(new Compactions.Outcome(0, false));
    }
    assertThat(compact()).isEqualTo(new Compactions.Outcome(1, true));
  }

  @Test
  void aLandingAndACompactionWaitForEachOther() throws SQLException {
    landSpends(5, 5, 5);
    CompletableFuture<Compactions.Outcome> compaction;
    try (Connection db = TestDatabase.shared().loader().getConnection()) {
      db.setAutoCommit(false);
      JdbcClient loader = JdbcClient.create(new SingleConnectionDataSource(db, true));
      loader
          .sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
          .param("landing " + place.connection().id())
          .query(String.class)
          .single();
      compaction = CompletableFuture.supplyAsync(this::compact);
      awaitWaiting();
      assertThat(compaction).isNotDone();
      db.rollback();
    }
    assertThat(compaction)
        .succeedsWithin(1, TimeUnit.MINUTES)
        .isEqualTo(new Compactions.Outcome(1, true));
  }

  private void awaitWaiting() {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    String waiting =
        "select count(*) from pg_locks where locktype = 'advisory' and not granted and database ="
            + " (select oid from pg_database where datname = current_database())";
    while (fixture.superuser().sql(waiting).query(Long.class).single() == 0) {
      assertThat(System.nanoTime()).as("a waiting compaction").isLessThan(deadline);
      LockSupport.parkNanos(10_000_000);
    }
  }

  @Test
  void byItselfItWaitsUntilItIsWorthwhile() {
    landSpends(5, 5, 5);
    assertThat(fixture.as(place.tenant(), () -> compactions.compactIfWorthwhile(connection(place))))
        .isEqualTo(new Compactions.Outcome(0, true));
  }

  private void landSpends(int... spends) {
    for (int i = 0; i < spends.length; i++) {
      place.land(insight(spends[i], (i + 1) * 1_000L));
    }
  }

  private Compactions.Outcome compact() {
    return compact(place);
  }

  private Compactions.Outcome compact(Place where) {
    return fixture.as(where.tenant(), () -> compactions.compact(connection(where)));
  }

  private static io.tallawah.shared.ConnectionId connection(Place where) {
    return where.connection().id();
  }

  private List<Long> removed() {
    return fixture.as(place.tenant(), () -> compactions.latest(10)).stream()
        .map(Compactions.Entry::rowsRemoved)
        .toList();
  }

  private static String insight(int spend, long emittedAt) {
    return LandingFixture.record(
        "ads_insights",
        """
        {"date_start": "2026-11-01", "account_id": "9", "ad_id": "3", "spend": %d}\
        """
            .formatted(spend),
        emittedAt);
  }

  private static String campaign(String name, long emittedAt) {
    return LandingFixture.record(
        "campaigns", "{\"id\": \"1\", \"name\": \"%s\"}".formatted(name), emittedAt);
  }

  private static void landGoogle(Place place, String day, String name, long emittedAt) {
    place.land(
        LandingFixture.record(
            "campaign",
            """
            {"segments.date": "%s", "campaign.id": 1, "campaign.name": "%s", "metrics.cost_micros": 1}\
            """
                .formatted(day, name),
            emittedAt));
  }
}
