package io.tallawah.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.testing.IngestionTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Rows that don't carry their account are placed, and owned, by what records tell; real dbt. */
@IngestionTest
class CountedOnceTests {

  @Autowired private ApplicationContext context;
  private CountedOnceLanded landed;

  @BeforeEach
  void land() throws Exception {
    landed = ThreeRuns.in(context).once();
  }

  @Test
  void anAccountOfTwoConnectionsAndAnUploadIsCountedOnce() {
    assertThat(landed.counted(landed.twice()))
        .containsExactly("main 9 51 61  USD 4.000000", "main 9 51 61 71 USD 10.000000");
    assertThat(landed.notCounted(landed.twice()))
        .containsExactly(
            "second 9 another connection owns the account 10.000000",
            "upload 9 another connection owns the account 10.000000");
  }

  @Test
  void whatOneConnectionNamesAndAnUploadCannotIsCountedOnce() {
    assertThat(landed.counted(landed.uploadedLater()))
        .containsExactly("main 9 51 61  USD 4.000000", "main 9 51 61 71 USD 10.000000");
    assertThat(landed.notCounted(landed.uploadedLater()))
        .containsExactly("upload unknown another connection tells the same 10.000000");
  }

  @Test
  void anUploadThatCannotNameItsAccountGivesWayToTheConnectionThatCan() {
    assertThat(landed.counted(landed.uploadedFirst()))
        .containsExactly("main 9 51 61  USD 4.000000", "main 9 51 61 71 USD 10.000000");
  }

  @Test
  void anOrphanFindsItsPlaceWhenItsEntityLands() {
    assertThat(landed.orphanCounted())
        .containsExactly(
            List.of("main unknown unknown 61  unknown 14.000000"),
            List.of("main 9 51 61  unknown 4.000000", "main 9 51 61 71 unknown 10.000000"),
            List.of("main 9 51 61  USD 4.000000", "main 9 51 61 71 USD 10.000000"));
    assertThat(landed.orphanNotCounted().getFirst())
        .containsExactly("main unknown ad set unknown 10.000000");
    assertThat(landed.orphanNotCounted().get(1)).isEmpty();
  }

  @Test
  void adsOfACampaignThatAnotherConnectionTellsCountOnceWhenARecordSaysWhoseTheyAre() {
    assertThat(landed.apartCounted())
        .containsExactly(
            List.of(
                "main 9 51   USD 40.000000",
                "second unknown unknown unknown 71 unknown 25.000000",
                "second unknown unknown unknown 72 unknown 15.000000"),
            List.of("main 9 51   USD 40.000000"),
            List.of("main 9 51   USD 40.000000"));
    assertThat(landed.notCounted(landed.apart()))
        .containsExactly("second unknown another connection tells the same 40.000000");
  }

  @Test
  void rowsWithoutAnAdAreCountedOnceAndNoRecordHoldsUpARun() {
    assertThat(landed.counted(landed.nameless()))
        .containsExactly(
            "main unknown c2 c2-set unknown USD 3.000000",
            "second 500 c1 c1-set unknown USD 10.000000",
            "second unknown c3 c3-set unknown USD 15.000000");
    assertThat(landed.notCounted(landed.nameless()))
        .containsExactly(
            "main unknown another connection tells the same 10.000000",
            "second unknown another connection tells the same 3.000000");
  }

  @Test
  void anAccountWrittenOtherwiseIsTheSameAccount() {
    assertThat(landed.counted(landed.spelled()))
        .containsExactly(
            "main 9001234567 unknown unknown unknown unknown 10.000000",
            "up 500 c1 c1-set unknown USD 10.000000");
    assertThat(landed.notCounted(landed.spelled()))
        .containsExactly(
            "bare 500 another connection owns the account 10.000000",
            "second 9001234567 another connection owns the account 10.000000");
  }
}
