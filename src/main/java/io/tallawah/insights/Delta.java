package io.tallawah.insights;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a figure differs from that of the days compared with.
 *
 * @param change the difference for a percentage, as a fraction (0.0012 is 0.12 points); for all
 *     else the part of what it was before (0.25 is a quarter more). Null when it can't be said
 * @param kind why there is a change, or none
 * @param isFinal whether no figure on either side is expected to change any more
 */
public record Delta(@Nullable BigDecimal change, Kind kind, boolean isFinal) {

  /** What became of a figure. */
  public enum Kind {
    /** It has changed, or has stayed the same. */
    CHANGE,
    /** There was nothing before, or too little to compare with. */
    NEW,
    /** There is nothing any more. */
    ENDED,
    /** It can't be said. */
    NONE
  }
}
