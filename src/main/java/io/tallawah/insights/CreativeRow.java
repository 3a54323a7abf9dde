package io.tallawah.insights;

import org.jspecify.annotations.Nullable;

/**
 * An asset and what it did in the days asked for.
 *
 * @param objective the platform's own word, of the campaigns in which it was shown most; null when
 *     none is told
 * @param campaigns in how many it was shown
 * @param ads how many showed it; null where there is no ad
 * @param compared null where nothing is compared with
 * @param picture id of its stored picture; null when there is none
 */
public record CreativeRow(
    CreativeKey key,
    String accountName,
    CreativeContent content,
    @Nullable String objective,
    long campaigns,
    @Nullable Long ads,
    MetricValues metrics,
    CreativeScore score,
    CreativeMovement movement,
    @Nullable Compared compared,
    @Nullable String picture) {

  CreativeRow with(@Nullable Long counted, CreativeMovement moved, @Nullable Compared before) {
    return new CreativeRow(
        key,
        accountName,
        content,
        objective,
        campaigns,
        counted,
        metrics,
        score,
        moved,
        before,
        picture);
  }
}
