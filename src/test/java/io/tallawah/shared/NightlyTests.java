package io.tallawah.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class NightlyTests {

  private Instant now = at("2026-11-23T15:00");
  private final InstantSource source = () -> now;
  private final Nightly nightly =
      new Nightly(source.withZone(ZoneId.systemDefault()), LocalTime.of(3, 20));

  @Test
  void itIsDueOnceEachDayAfterTheHour() {
    assertThat(nightly.takeTurn()).isFalse();

    now = at("2026-11-24T03:19");
    assertThat(nightly.takeTurn()).isFalse();

    now = at("2026-11-24T03:21");
    assertThat(nightly.takeTurn()).isTrue();
    assertThat(nightly.takeTurn()).isFalse();

    now = at("2026-11-26T23:00");
    assertThat(nightly.takeTurn()).isTrue();
  }

  private static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(ZoneId.systemDefault()).toInstant();
  }
}
