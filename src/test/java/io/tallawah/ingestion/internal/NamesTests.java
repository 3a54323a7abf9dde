package io.tallawah.ingestion.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTests {

  @ParameterizedTest
  @CsvSource({
    "ads_insights, ads_insights",
    "costInUsd, costInUsd",
    "metrics.cost_micros, metrics_cost_micros",
    "1d_click, _1d_click",
    "Café crème, Cafe_creme",
    "a-b/c, a_b_c",
    "'x\"; drop table y; --', x___drop_table_y____",
    "'', default_name",
    "☕, _"
  })
  void charactersThatAreNoLetterDigitOrUnderscoreBecomeUnderscores(String name, String plain) {
    assertThat(Names.plain(name)).isEqualTo(plain);
  }

  @Test
  void aLongNameEndsWithEightDigitsOfItsHash() {
    String name = "a".repeat(70);
    assertThat(Names.plain(name)).matches("a{54}_[0-9-]{8}").hasSize(63);
    assertThat(Names.plain("a".repeat(63))).hasSize(63).doesNotContain("_");
    assertThat(Names.plain(name + "b")).isNotEqualTo(Names.plain(name + "c"));
  }

  @Test
  void columnsThatCollideAreNumbered() {
    assertThat(Names.column("a b", Set.of("a_b", "a_b_1")::contains)).isEqualTo("a_b_2");
    assertThat(Names.column("_airbyte_raw_id", Set.of("_airbyte_raw_id")::contains))
        .isEqualTo("_airbyte_raw_id_1");
  }

  @Test
  void tablesThatCollideGetLettersOfTheirHash() {
    assertThat(Names.table("raw_x", "a b", Set.of("a_b")::contains)).matches("a_b_[0-9a-f]{3}");
  }

  @Test
  void schemasStayWithinWhatPostgresqlKeeps() {
    assertThat(LandingSchemas.name("blue-mountain", "meta-ads", 1))
        .isEqualTo("raw_blue_mountain_meta_ads");
    assertThat(LandingSchemas.name("blue-mountain", "meta-ads", 2))
        .isEqualTo("raw_blue_mountain_meta_ads_2");
    String longest = LandingSchemas.name("t".repeat(40), "c".repeat(40), 999);
    assertThat(longest).hasSizeLessThanOrEqualTo(63);
    assertThat(longest).isNotEqualTo(LandingSchemas.name("t".repeat(40), "d".repeat(40), 999));
  }
}
