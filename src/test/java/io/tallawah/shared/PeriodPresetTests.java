package io.tallawah.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodPresetTests {

  /** A Wednesday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @Test
  void weeksBeginOnTheTenantsDay() {
    assertThat(days(PeriodPreset.THIS_WEEK, TODAY, DayOfWeek.MONDAY))
        .isEqualTo("2026-11-23..2026-11-24");
    assertThat(days(PeriodPreset.THIS_WEEK, TODAY, DayOfWeek.SUNDAY))
        .isEqualTo("2026-11-22..2026-11-24");
    assertThat(days(PeriodPreset.LAST_WEEK, TODAY, DayOfWeek.SUNDAY))
        .isEqualTo("2026-11-15..2026-11-21");
  }

  @Test
  void onItsFirstDayNoDayOfAWeekOrMonthIsOver() {
    LocalDate monday = LocalDate.of(2026, 11, 23);
    LocalDate first = LocalDate.of(2026, 12, 1);
    assertThat(days(PeriodPreset.THIS_WEEK, monday, DayOfWeek.MONDAY)).isEqualTo("none");
    assertThat(days(PeriodPreset.THIS_MONTH, first, DayOfWeek.MONDAY)).isEqualTo("none");
    assertThat(days(PeriodPreset.LAST_MONTH, first, DayOfWeek.MONDAY))
        .isEqualTo("2026-11-01..2026-11-30");
  }

  @Test
  void finalDaysEndOnTheLastFinalDay() {
    assertThat(
            PeriodPreset.LAST_7_FINAL_DAYS
                .days(TODAY, LocalDate.of(2026, 11, 21), DayOfWeek.MONDAY)
                .orElseThrow())
        .hasToString("2026-11-15..2026-11-21");
    assertThat(PeriodPreset.LAST_7_FINAL_DAYS.days(TODAY, null, DayOfWeek.MONDAY)).isEmpty();
  }

  private static String days(PeriodPreset preset, LocalDate today, DayOfWeek weekStart) {
    return preset
        .days(today, LocalDate.of(2026, 11, 21), weekStart)
        .map(DateRange::toString)
        .orElse("none");
  }
}
