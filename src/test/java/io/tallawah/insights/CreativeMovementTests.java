package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.insights.CreativeMovement.Direction;
import io.tallawah.insights.CreativeMovement.Half;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CreativeMovementTests {

  @Test
  void fatigueIsAWorseAnswerThatIsSeenMoreOften() {
    assertThat(direction(half("0.02", "10", "1.2"), half("0.015", "10", "1.6")))
        .isEqualTo(Direction.FATIGUE);
    assertThat(direction(half("0.02", "10", "1.2"), half("0.02", "12", "1.4")))
        .isEqualTo(Direction.FATIGUE);
  }

  @Test
  void withoutMoreFrequencyAFallIsAFall() {
    assertThat(direction(half("0.02", "10", "1.2"), half("0.015", "14", "1.2")))
        .isEqualTo(Direction.FALLING);
    assertThat(direction(half("0.02", "10", null), half("0.015", "14", null)))
        .isEqualTo(Direction.FALLING);
    assertThat(direction(half("0.02", "10", "1.2"), half("0.02", "10", "2.4")))
        .isEqualTo(Direction.STEADY);
  }

  @Test
  void aTenthMoreIsRising() {
    assertThat(direction(half("0.020", "10", null), half("0.022", "10", null)))
        .isEqualTo(Direction.RISING);
    assertThat(direction(half("0.020", "10", null), half("0.0219", "10", null)))
        .isEqualTo(Direction.STEADY);
  }

  @Test
  void fewImpressionsTellNothing() {
    Half few = new Half(999, new BigDecimal("0.02"), BigDecimal.TEN, null);
    assertThat(direction(few, half("0.01", "20", null))).isEqualTo(Direction.TOO_LITTLE_DATA);
    assertThat(direction(half(null, null, null), half("0.01", "20", null)))
        .isEqualTo(Direction.TOO_LITTLE_DATA);
  }

  private static Direction direction(Half before, Half after) {
    return CreativeMovement.of(before, after).direction();
  }

  private static Half half(@Nullable String ctr, @Nullable String cpc, @Nullable String frequency) {
    return new Half(5_000, number(ctr), number(cpc), number(frequency));
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
