package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldFiguresTests {

  @ParameterizedTest
  @CsvSource({
    "spend, 0.00653594771241830065, 0.006536",
    "conversion_value, 1.0000005, 1.000001",
    "spend, -1.0000005, -1.000001",
    "spend, 12.50, 12.50",
    "spend, 0.000000, 0",
    "spend, 0.0000000000000001, 0",
    "cpc, 0.00653594771241830065, 0.006535947712",
    "conversions, 0.3333333333333333, 0.3333333333333333",
    "impressions, 4000, 4000"
  })
  void amountsHaveSixPlacesQuotientsTwelveAndCountsAll(
      String metric, BigDecimal exact, BigDecimal told) {
    assertThat(ToldFigures.of(metric, exact)).isEqualTo(told);
  }

  @Test
  void whatIsNotReportedStaysSo() {
    assertThat(ToldFigures.of("spend", null)).isNull();
    assertThat(ToldFigures.quotient(null)).isNull();
  }
}
