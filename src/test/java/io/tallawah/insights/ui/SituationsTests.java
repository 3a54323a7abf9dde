package io.tallawah.insights.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.insights.ui.Situations.Reach;
import io.tallawah.insights.ui.Situations.Situation;
import io.tallawah.shared.ConnectionId;
import io.tallawah.shared.Platform;
import io.tallawah.warehouse.ConnectionFreshness;
import io.tallawah.warehouse.ConnectionFreshness.State;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SituationsTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @Test
  void figuresThatWereNeverPublishedAreWaitedForOrRefused() {
    assertThat(new Reach(List.of()).situation()).isEqualTo(Situation.NO_CONNECTION);
    assertThat(new Reach(List.of(one(State.NEVER, null))).situation())
        .isEqualTo(Situation.FIRST_SYNC);
    assertThat(new Reach(List.of(one(State.NEVER, null), one(State.FAILED, null))).situation())
        .isEqualTo(Situation.REFUSED);
    assertThat(new Reach(List.of(one(State.FAILED, DAY))).situation()).isEqualTo(Situation.DATA);
  }

  @Test
  void filtersHideNothingWhereNothingIs() {
    for (Situation situation : Situation.values()) {
      assertThat(situation.leavesToFilters(true)).isEqualTo(situation == Situation.DATA);
      assertThat(situation.leavesToFilters(false)).isFalse();
    }
  }

  private static ConnectionFreshness one(State state, @Nullable LocalDate dataTo) {
    return new ConnectionFreshness(
        new ConnectionId(UUID.randomUUID()),
        "Meta",
        new Platform("meta"),
        dataTo,
        dataTo,
        dataTo,
        null,
        0,
        state,
        new ConnectionFreshness.Finality(3, 28, 28));
  }
}
