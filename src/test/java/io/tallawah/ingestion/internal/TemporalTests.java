package io.tallawah.ingestion.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemporalTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-01",
        "2026-11-01T10:00:00Z",
        "2026-11-01 10:00:00",
        "2021-02-11T08:45:24-0800",
        "2026-11-01T10:00:00.123456+00:00",
        "2024-02-29T00:00"
      })
  void timesThatConnectorsWriteAreTimes(String text) {
    assertThat(Temporal.isTimestamp(bytes(text), 0, text.length())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-13-01",
        "2023-02-29",
        "0000-00-00",
        "2026-11-01T25:00:00",
        "2026-11-01T10:00:00X",
        "2026-11-01T",
        "2026-11-01T10:61:00",
        "yesterday",
        "20261101",
        "2026-11-01T10:00:00+99:00"
      })
  void otherTextIsNone(String text) {
    assertThat(Temporal.isTimestamp(bytes(text), 0, text.length())).isFalse();
  }

  @Test
  void daysAreCountedAsTheCalendarDoes() {
    for (LocalDate day = LocalDate.of(1999, 12, 1);
        day.isBefore(LocalDate.of(2005, 1, 1));
        day = day.plusDays(1)) {
      assertThat(Temporal.day(bytes(day.toString()), 0, 10)).isEqualTo((int) day.toEpochDay());
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
