package io.tallawah.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChartDataTests {

  @Test
  void whatIsMoreThanSixSeriesBecomesOneOfTheRest() {
    List<ChartData.Series> all = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      all.add(series("s" + i, BigDecimal.valueOf(i), i == 8 ? null : BigDecimal.ONE));
    }
    List<ChartData.Series> few = ChartData.limited(all, "other", (place, sum) -> "= " + sum);
    assertThat(few)
        .extracting(ChartData.Series::name)
        .containsExactly("s1", "s2", "s3", "s4", "s5", "other");
    assertThat(few.getLast().values())
        .containsExactly(BigDecimal.valueOf(6 + 7 + 8), BigDecimal.TWO);
    assertThat(few.getLast().texts()).containsExactly("= 21", "= 2");
  }

  @Test
  void moreThanEightLinesAreNotDrawnWhateverStandsInTheTableAlone() {
    List<ChartData.Series> all = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      all.add(series("s" + i, BigDecimal.ONE));
    }
    all.add(series("told", BigDecimal.ONE).drawn(ChartData.Style.TOLD));
    assertThat(ChartData.of("t", "d", List.of("a"), all).series()).hasSize(9);
    all.add(series("ninth", BigDecimal.ONE));
    assertThatThrownBy(() -> ChartData.of("t", "d", List.of("a"), all))
        .hasMessageContaining("eight series");
  }

  @Test
  void aSparklineLeavesAGapWhereNothingIsReported() {
    assertThat(Sparkline.path(Arrays.asList(0, 10, null, 5)))
        .isEqualTo("M0.0 26.0L53.3 2.0M160.0 14.0");
    assertThat(Sparkline.path(List.of())).isEmpty();
    assertThat(Sparkline.path(Arrays.asList((Integer) null))).isEmpty();
  }

  @Test
  void aSparklineMarksAValueThatStandsAlone() {
    assertThat(Sparkline.marks(Sparkline.path(Arrays.asList(0, 10, null, 5))))
        .isEqualTo("M160.0 14.0h0");
    assertThat(Sparkline.marks(Sparkline.path(List.of(5)))).isEqualTo("M0.0 2.0h0");
    assertThat(Sparkline.marks(Sparkline.path(Arrays.asList(null, 3, 4, null)))).isEmpty();
    assertThat(Sparkline.marks("")).isEmpty();
  }

  @Test
  void aSparklineSaysInWordsWhatItShowsOrNothingBesideThem() {
    assertThat(new Sparkline(List.of(1, 2), "Spend by day").getElement().getAttribute("aria-label"))
        .isEqualTo("Spend by day");
    assertThat(new Sparkline(List.of(1, 2), "").getElement().getAttribute("aria-hidden"))
        .isEqualTo("true");
  }

  private static ChartData.Series series(String name, @Nullable BigDecimal... values) {
    return ChartData.Series.line(name, 1, Arrays.asList(values), List.of("", ""));
  }
}
