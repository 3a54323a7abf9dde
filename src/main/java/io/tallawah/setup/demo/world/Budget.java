package io.tallawah.setup.demo.world;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign may spend.
 *
 * @param level where it is set; an ad set has its equal part of the amount
 * @param shared the number of the budget that several campaigns spend from
 * @param steps in order
 */
public record Budget(Level level, @Nullable Long shared, List<Step> steps) {

  /** Where a budget is set. */
  public enum Level {
    CAMPAIGN,
    AD_SET
  }

  /** What an amount is for. */
  public enum Period {
    DAILY,
    LIFETIME,
    /** No limit. */
    INFINITE
  }

  /**
   * An amount from a morning on.
   *
   * @param micros in millionths of the currency
   */
  public record Step(LocalDate from, Period period, long micros) {}

  public Budget {
    steps = List.copyOf(steps);
  }

  /** The amount that a sync of that morning reads. */
  public Step on(LocalDate morning) {
    Step step = steps.getFirst();
    for (Step later : steps) {
      step = later.from().isAfter(morning) ? step : later;
    }
    return step;
  }
}
