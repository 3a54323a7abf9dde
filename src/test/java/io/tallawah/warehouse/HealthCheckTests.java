package io.tallawah.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.warehouse.HealthCheck.Level;
import io.tallawah.warehouse.HealthCheck.Plain;
import io.tallawah.warehouse.HealthCheck.Subject;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HealthCheckTests {

  @Test
  void figuresLackWhatAWarningSaysIsInNone() {
    assertThat(Arrays.stream(Subject.values()).filter(one -> lacks(one, Level.WARN)))
        .containsExactly(Subject.UNCOUNTED, Subject.MIXED_CURRENCY, Subject.RATES, Subject.UNREAD);
    assertThat(lacks(Subject.UNREAD, Level.ERROR)).isTrue();
  }

  @Test
  void figuresLackNothingWhereACheckIsGoodOrANote() {
    assertThat(Subject.values())
        .noneMatch(one -> lacks(one, Level.OK))
        .noneMatch(one -> lacks(one, Level.NOTE));
  }

  private static boolean lacks(Subject subject, Level level) {
    return new HealthCheck(subject, level, new Plain()).lacksFigures();
  }
}
