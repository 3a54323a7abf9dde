package io.tallawah.insights;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How an asset stands among its peers: those of the same platform, objective and currency that
 * spent at least the floor.
 *
 * @param points 0 to 100, the share of its peers that it beats; null when there is no score
 * @param why whether there is one, and else why not
 * @param floor what has to be spent for a score, in the row's currency; null when nothing was
 * @param peers how many are scored with it, itself included
 * @see <a href="../../../../../docs/decisions/0034-creative-grid.md">decision 34</a>
 */
public record CreativeScore(
    @Nullable Integer points, State why, @Nullable BigDecimal floor, int peers) {

  /** Whether there is a score. */
  public enum State {
    SCORED,
    /** Less was spent than the floor. */
    TOO_LITTLE_DATA,
    /** The chosen metric is not reported or does not apply. */
    NOT_REPORTED,
    /** Fewer than five reach the floor. */
    TOO_FEW,
    /** Spend without an ad shows nothing. */
    NO_CREATIVE
  }
}
