package io.tallawah.insights.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantilesTests {

  @Test
  void boundsAreAsRoundAsTheyCanBeBetweenTheFiguresTheyDivide() {
    List<BigDecimal> figures =
        figures("0.83", "1.12", "1.44", "1.61", "2.6", "3.04", "3.4", "4.2", "5.2", "6.1");
    Quantiles classes = Quantiles.of(figures, 5);
    assertThat(classes.bounds())
        .extracting(BigDecimal::toPlainString)
        .containsExactly("1.2", "2", "3.1", "5");
  }

  @Test
  void classesHaveAboutAsManyFiguresEach() {
    Random chance = new Random(3);
    List<BigDecimal> figures =
        IntStream.range(0, 100)
            .mapToObj(i -> BigDecimal.valueOf(chance.nextLong(9_000_000), 2))
            .toList();
    Quantiles classes = Quantiles.of(figures, 5);
    for (int number = 1; number <= 5; number++) {
      int one = number;
      assertThat(figures.stream().filter(figure -> classes.of(figure) == one).count())
          .isEqualTo(20);
    }
  }

  @Test
  void equalFiguresAreInOneClassAndMakeFewerOfThem() {
    Quantiles classes = Quantiles.of(figures("7", "7", "7", "7", "7", "7", "9"), 5);
    assertThat(classes.classes()).isEqualTo(2);
    assertThat(classes.of(new BigDecimal("7"))).isEqualTo(1);
    assertThat(classes.of(new BigDecimal("9"))).isEqualTo(2);
    assertThat(Quantiles.of(List.of(), 5).classes()).isEqualTo(1);
  }

  @Test
  void fewClassesAreAsFarApartInColourAsTheyCanBe() {
    assertThat(Quantiles.of(figures("1", "2"), 5).step(1, 5)).isEqualTo(1);
    assertThat(Quantiles.of(figures("1", "2"), 5).step(2, 5)).isEqualTo(5);
    assertThat(Quantiles.of(figures("1"), 5).step(1, 5)).isEqualTo(3);
  }

  @Test
  void largeFiguresHaveRoundBoundsToo() {
    Quantiles classes = Quantiles.of(figures("76044", "127652", "172810", "198707", "531272"), 5);
    assertThat(classes.bounds())
        .extracting(BigDecimal::toPlainString)
        .containsExactly("100000", "130000", "180000", "200000");
  }

  private static List<BigDecimal> figures(String... texts) {
    return Arrays.stream(texts).map(BigDecimal::new).toList();
  }
}
