package io.tallawah.setup.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An ad.
 *
 * @param share of its campaign's spending, in thousandths
 * @param deletedOn from then on the platform no longer tells of it, not even of days before
 */
record Ad(
    long id,
    String name,
    long adSetId,
    String adSetName,
    int share,
    boolean video,
    @Nullable LocalDate deletedOn) {

  /** Whether a sync of that morning still hears of it. */
  boolean toldOn(LocalDate morning) {
    return deletedOn == null || morning.isBefore(deletedOn);
  }
}
