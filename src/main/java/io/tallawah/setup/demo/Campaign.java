package io.tallawah.setup.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign.
 *
 * @param kind the platform's own word: Meta's objective, Google's channel
 * @param names with the morning from which each is known, in order
 * @param states with the morning from which each is known, in order
 * @param ads none where the platform tells of the campaign only
 * @param dailySpend in millionths of the currency
 */
record Campaign(
    long id,
    Account account,
    String kind,
    List<Name> names,
    List<State> states,
    LocalDate start,
    @Nullable LocalDate end,
    List<Ad> ads,
    long dailySpend,
    Chance chance) {

  /** A name from a morning on. */
  record Name(LocalDate from, String text) {}

  /** A state from a morning on. */
  record State(LocalDate from, Status status) {}

  /** What a campaign can be. */
  enum Status {
    ACTIVE,
    PAUSED,
    /** Meta's archived, Google's removed. */
    GONE
  }

  String name(LocalDate morning) {
    String name = names.get(0).text();
    for (Name later : names) {
      name = later.from().isAfter(morning) ? name : later.text();
    }
    return name;
  }

  Status status(LocalDate morning) {
    Status status = Status.ACTIVE;
    for (State later : states) {
      status = later.from().isAfter(morning) ? status : later.status();
    }
    return status;
  }

  /** The last morning, up to this one, on which its name or state changed; its start at least. */
  LocalDate changed(LocalDate morning) {
    LocalDate changed = start;
    for (Name name : names) {
      changed = later(changed, name.from(), morning);
    }
    for (State state : states) {
      changed = later(changed, state.from(), morning);
    }
    return changed;
  }

  private static LocalDate later(LocalDate changed, LocalDate candidate, LocalDate morning) {
    return candidate.isAfter(changed) && !candidate.isAfter(morning) ? candidate : changed;
  }

  /** Whether it delivers on a day. */
  boolean delivers(LocalDate day) {
    return !day.isBefore(start)
        && (end == null || !day.isAfter(end))
        && status(day) == Status.ACTIVE;
  }

  boolean campaignOnly() {
    return ads.isEmpty();
  }
}
