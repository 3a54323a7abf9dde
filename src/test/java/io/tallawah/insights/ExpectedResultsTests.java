package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpectedResultsTests {

  private static final Map<String, Set<String>> TOLD =
      Map.of("lead", Set.of("meta"), "conversion", Set.of("google", "tiktok"));

  @Test
  void aResultIsExpectedOfWhoTellsItAndOfWhoHasToldNoneYet() {
    ExpectedResults expected = new ExpectedResults(true, TOLD);
    assertThat(expected.of("meta", "lead")).isTrue();
    assertThat(expected.of("google", "lead")).isFalse();
    assertThat(expected.of("google", "conversion")).isTrue();
    assertThat(expected.of("linkedin", "lead")).as("nothing is known of it").isTrue();
    assertThat(expected.of("meta", "purchase")).as("nobody's").isFalse();
  }

  @Test
  void whereRowsHaveNoneNoneIsExpected() {
    ExpectedResults expected = new ExpectedResults(false, TOLD);
    assertThat(expected.of("meta", "lead")).isFalse();
    assertThat(expected.of("linkedin", "lead")).isFalse();
  }
}
