package io.tallawah.setup.demo.world;

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
 * @param targets where it is shown
 * @param dailySpend in millionths of the currency
 */
public record Campaign(
    long id,
    Account account,
    String kind,
    List<Name> names,
    List<State> states,
    LocalDate start,
    @Nullable LocalDate end,
    List<Ad> ads,
    List<Target> targets,
    Budget budget,
    long dailySpend,
    Chance chance) {

  /** A name from a morning on. */
  public record Name(LocalDate from, String text) {}

  /** A state from a morning on. */
  public record State(LocalDate from, Status status) {}

  /**
   * A place where it is shown.
   *
   * @param weight against the other places
   */
  public record Target(Place place, int weight) {}

  /** What a campaign can be. */
  public enum Status {
    ACTIVE,
    PAUSED,
    /** Meta's archived, Google's removed. */
    GONE
  }

  /** The ads of one ad set. */
  public record AdSet(long id, String name, List<Ad> ads) {}

  public String name(LocalDate morning) {
    String name = names.get(0).text();
    for (Name later : names) {
      name = later.from().isAfter(morning) ? name : later.text();
    }
    return name;
  }

  public Status status(LocalDate morning) {
    Status status = Status.ACTIVE;
    for (State later : states) {
      status = later.from().isAfter(morning) ? status : later.status();
    }
    return status;
  }

  /** The last morning, up to this one, on which it changed; its start at least. */
  public LocalDate changed(LocalDate morning) {
    LocalDate changed = start;
    for (Name name : names) {
      changed = later(changed, name.from(), morning);
    }
    for (State state : states) {
      changed = later(changed, state.from(), morning);
    }
    for (Budget.Step step : budget.steps()) {
      changed = later(changed, step.from(), morning);
    }
    return changed;
  }

  private static LocalDate later(LocalDate changed, LocalDate candidate, LocalDate morning) {
    return candidate.isAfter(changed) && !candidate.isAfter(morning) ? candidate : changed;
  }

  /** Whether it delivers on a day. */
  public boolean delivers(LocalDate day) {
    return !day.isBefore(start)
        && (end == null || !day.isAfter(end))
        && status(day) == Status.ACTIVE;
  }

  public boolean campaignOnly() {
    return ads.isEmpty();
  }

  /** Its ads by ad set, in order. */
  public List<AdSet> adSets() {
    return ads.stream()
        .map(Ad::adSetId)
        .distinct()
        .map(id -> ads.stream().filter(ad -> ad.adSetId() == id).toList())
        .map(own -> new AdSet(own.getFirst().adSetId(), own.getFirst().adSetName(), own))
        .toList();
  }

  /** The weights of its targets, and last that of what no place is told for. */
  public int[] placeWeights() {
    int[] weights = new int[targets.size() + 1];
    int sum = 0;
    for (int i = 0; i < targets.size(); i++) {
      weights[i] = targets.get(i).weight();
      sum += weights[i];
    }
    weights[targets.size()] = Math.max(1, sum * chance.integer(40, 2, 9) / 100);
    return weights;
  }
}
