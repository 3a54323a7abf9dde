package io.tallawah.setup.demo.world;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An ad.
 *
 * @param share of its campaign's spending, in thousandths
 * @param deletedOn from then on the platform no longer tells of it, not even of days before
 * @param creatives what it shows, in order
 */
public record Ad(
    long id,
    String name,
    long adSetId,
    String adSetName,
    int share,
    boolean video,
    @Nullable LocalDate deletedOn,
    List<Creative> creatives) {

  public Ad {
    creatives = List.copyOf(creatives);
  }

  /** Whether a sync of that morning still hears of it. */
  public boolean toldOn(LocalDate morning) {
    return deletedOn == null || morning.isBefore(deletedOn);
  }

  /** What it shows at the end of a day. */
  public Creative creative(LocalDate day) {
    Creative shown = creatives.getFirst();
    for (Creative later : creatives) {
      shown = later.from().isAfter(day) ? shown : later;
    }
    return shown;
  }

  /** The last change that a sync of that morning can know of; its campaign's start at least. */
  public LocalDate changed(LocalDate start, LocalDate morning) {
    LocalDate changed = start;
    for (Creative later : creatives) {
      boolean known = later.from().isBefore(morning);
      changed = known && later.from().isAfter(changed) ? later.from() : changed;
    }
    return deletedOn != null && !toldOn(morning) ? deletedOn.minusDays(1) : changed;
  }
}
