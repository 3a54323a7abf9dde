package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tallawah.shared.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTests {

  @ParameterizedTest
  @CsvSource({
    "previous, 2026-11-08..2026-11-14, 2026-11-01..2026-11-07",
    "previous, 2026-03-01..2026-03-01, 2026-02-28..2026-02-28",
    "year, 2026-11-01..2026-11-28, 2025-11-01..2025-11-28",
    "year, 2028-02-29..2028-03-02, 2027-02-28..2027-03-02",
    "weekday, 2026-11-02..2026-11-08, 2025-11-03..2025-11-09",
    "mtd, 2026-11-01..2026-11-21, 2026-10-01..2026-10-21",
    "mtd, 2026-03-01..2026-03-31, 2026-02-01..2026-02-28"
  })
  void theDaysComparedWithFollowFromThePeriod(String mode, String period, String baseline) {
    Comparison comparison = Comparison.of(Comparison.Mode.of(mode).orElseThrow());
    assertThat(comparison.baseline(DateRange.parse(period))).isEqualTo(DateRange.parse(baseline));
  }

  @Test
  void theSameWeekdaysAreTheSameWeekdays() {
    DateRange period = DateRange.parse("2026-11-03..2026-11-19");
    DateRange baseline = Comparison.of(Comparison.Mode.WEEKDAY).baseline(period);
    assertThat(baseline.from().getDayOfWeek()).isEqualTo(period.from().getDayOfWeek());
    assertThat(baseline.days()).isEqualTo(period.days());
  }

  @Test
  void daysOfOnesOwnStayAsTheyAre() {
    DateRange own = DateRange.parse("2026-01-01..2026-01-05");
    assertThat(Comparison.with(own).baseline(DateRange.parse("2026-11-01..2026-11-28")))
        .isEqualTo(own);
  }

  @Test
  void onlyTheCustomModeHasDays() {
    DateRange own = DateRange.parse("2026-01-01..2026-01-05");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Comparison(Comparison.Mode.YEAR, own));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Comparison(Comparison.Mode.CUSTOM, null));
  }
}
