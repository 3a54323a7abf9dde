package io.tallawah.insights.ui;

import io.tallawah.warehouse.ConnectionFreshness;
import io.tallawah.warehouse.ConnectionFreshness.State;
import io.tallawah.warehouse.Freshness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of the connections when figures are missing. */
@Component
class Situations {

  /** Why there may be nothing to show. */
  enum Situation {
    NO_CONNECTION,
    FIRST_SYNC,
    /** Records have landed, and none of their figures could be published. */
    REFUSED,
    DATA;

    /** Whether filters can be what hides everything: without data they hide nothing. */
    boolean leavesToFilters(boolean isFiltered) {
      return isFiltered && this == DATA;
    }
  }

  /**
   * How far the data of all connections reach.
   *
   * @param connections of the tenant
   */
  record Reach(List<ConnectionFreshness> connections) {

    Situation situation() {
      if (connections.isEmpty()) {
        return Situation.NO_CONNECTION;
      }
      if (connections.stream().anyMatch(one -> one.dataTo() != null)) {
        return Situation.DATA;
      }
      return connections.stream().anyMatch(one -> one.state() == State.FAILED)
          ? Situation.REFUSED
          : Situation.FIRST_SYNC;
    }

    /** To which day the figures of all together no longer change. */
    OverviewWords.Finality finality() {
      return new OverviewWords.Finality(
          least(ConnectionFreshness::finalTo), least(ConnectionFreshness::outcomeFinalTo));
    }

    private @Nullable LocalDate least(Function<ConnectionFreshness, @Nullable LocalDate> day) {
      List<@Nullable LocalDate> days = new ArrayList<>();
      ConnectionFreshness.telling(connections).forEach(one -> days.add(day.apply(one)));
      return days.contains(null)
          ? null
          : days.stream().filter(Objects::nonNull).min(LocalDate::compareTo).orElse(null);
    }

    /** The last day whose delivery no longer changes, by the platform's slowest connection. */
    Optional<LocalDate> finalTo(String platform) {
      List<ConnectionFreshness> own =
          connections.stream().filter(one -> one.platform().id().equals(platform)).toList();
      return ConnectionFreshness.telling(own).stream()
          .map(ConnectionFreshness::finalTo)
          .filter(Objects::nonNull)
          .min(LocalDate::compareTo);
    }
  }

  private final Freshness freshness;

  Situations(Freshness freshness) {
    this.freshness = freshness;
  }

  Reach now() {
    return new Reach(freshness.list());
  }
}
