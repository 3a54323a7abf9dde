package io.tallawah.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.shared.ConnectionId;
import io.tallawah.shared.Platform;
import io.tallawah.warehouse.ConnectionFreshness.Finality;
import io.tallawah.warehouse.ConnectionFreshness.State;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConnectionFreshnessTests {

  private static final ConnectionFreshness GOING = connection(State.OK);
  private static final ConnectionFreshness LATE = connection(State.LATE);
  private static final ConnectionFreshness FILE = connection(State.FILES);

  @Test
  void filesOfLongAgoDoNotSayHowFarTheFiguresReach() {
    assertThat(ConnectionFreshness.telling(List.of(FILE, GOING, LATE)))
        .containsExactly(GOING, LATE);
  }

  @Test
  void unlessThereIsNothingElse() {
    assertThat(ConnectionFreshness.telling(List.of(FILE))).containsExactly(FILE);
  }

  private static ConnectionFreshness connection(State state) {
    LocalDate day = LocalDate.of(2026, 11, 1);
    return new ConnectionFreshness(
        new ConnectionId(UUID.randomUUID()),
        state.label(),
        new Platform("meta"),
        day,
        day,
        day,
        null,
        1,
        state,
        new Finality(3, 8, 28));
  }
}
