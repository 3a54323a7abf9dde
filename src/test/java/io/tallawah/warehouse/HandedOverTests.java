package io.tallawah.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.ingestion.CountedClass;
import io.tallawah.testing.IngestionTest;
import io.tallawah.warehouse.HandedOverLanded.Seen;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whose rows of an account count follows what an administrator says; real dbt. */
@IngestionTest
class HandedOverTests {

  private static final List<String> FIRSTS =
      List.of("2026-11-02 main 10", "2026-11-03 main 11", "2026-11-04 main 12");
  private static final List<String> SECONDS =
      List.of("2026-11-02 second 20", "2026-11-03 second 21", "2026-11-04 second 22");

  @Autowired private ApplicationContext context;
  private HandedOverLanded landed;

  @BeforeEach
  void land() throws Exception {
    landed = ThreeRuns.in(context).handed();
  }

  @Test
  void theFirstCountsUntilTheDaysThatAreHandedOver() {
    assertThat(landed.handed().get(1).facts()).isEqualTo(FIRSTS);
    Seen after = landed.handed().getLast();
    assertThat(after.facts())
        .containsExactly("2026-11-02 main 10", "2026-11-03 second 21", "2026-11-04 second 22");
    assertThat(after.campaigns()).as("10 + 21 + 22").isEqualTo(after.facts());
    assertThat(after.notCounted())
        .containsExactly(
            "2026-11-02 second main 20", "2026-11-03 main second 11", "2026-11-04 main second 12");
    assertThat(after.account()).containsExactly("second");
  }

  @Test
  void figuresByPlaceFollow() {
    assertThat(landed.handed().getFirst().places())
        .containsExactly(
            "2026-11-02 main JM-06 10", "2026-11-03 main JM-06 11", "2026-11-04 main JM-06 12");
    assertThat(landed.handed().getLast().places())
        .containsExactly(
            "2026-11-02 main JM-06 10", "2026-11-03 second JM-04 21", "2026-11-04 second JM-04 22");
  }

  @Test
  void onlyTheDaysThatChangeHandsWaitForTheRun() {
    assertThat(landed.queued()).containsOnly("2026-11-03 ownership", "2026-11-04 ownership");
  }

  @Test
  void whatIsGivenBackIsAsItWas() {
    assertThat(landed.lent().get(1).facts()).isEqualTo(SECONDS);
    assertThat(landed.lent().get(1).account()).containsExactly("second");
    assertThat(landed.lent().getLast()).isEqualTo(landed.lent().getFirst());
    assertThat(landed.lent().getFirst().facts()).isEqualTo(FIRSTS);
  }

  @Test
  void ownersAreListedWithTheirDaysAndWithWhoElseBringsTheAccount() {
    assertThat(landed.owners())
        .extracting(one -> one.rows().of())
        .containsExactly(CountedClass.PERFORMANCE, CountedClass.GEOGRAPHY);
    CountedConnections.Counted ofAds = landed.owners().getFirst();
    assertThat(ofAds.counted())
        .extracting(one -> one.name() + " " + one.from() + " " + one.to())
        .containsExactly("main null 2026-11-02", "second 2026-11-03 null");
    assertThat(ofAds.others())
        .extracting(one -> one.name() + " " + one.from() + " " + one.to())
        .containsExactly("main 2026-11-03 2026-11-04", "second 2026-11-02 2026-11-02");
    assertThat(ofAds.uncounted()).isEmpty();
    assertThat(landed.owners().getLast().others()).isEqualTo(ofAds.others());
  }
}
