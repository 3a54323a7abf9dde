package io.tallawah.insights;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * How an asset changed from the first half of its days to the second.
 *
 * @param direction of its CTR, or that people are tired of it
 * @param before figures of the first half
 * @param after figures of the second
 * @see <a href="../../../../../docs/decisions/0034-creative-grid.md">decision 34</a>
 */
public record CreativeMovement(Direction direction, Half before, Half after) {

  /** Where it goes. */
  public enum Direction {
    RISING,
    STEADY,
    FALLING,
    /** CTR falls or CPC rises, and the same people see it more often. */
    FATIGUE,
    TOO_LITTLE_DATA
  }

  /**
   * Half of its days.
   *
   * @param frequency average of the daily frequencies that are reported; null with fewer than two
   */
  public record Half(
      long impressions,
      @Nullable BigDecimal ctr,
      @Nullable BigDecimal cpc,
      @Nullable BigDecimal frequency) {

    static final Half NOTHING = new Half(0, null, null, null);
  }

  /** Of which too little is known. */
  static final CreativeMovement UNKNOWN =
      new CreativeMovement(Direction.TOO_LITTLE_DATA, Half.NOTHING, Half.NOTHING);

  private static final long LEAST_IMPRESSIONS = 1_000;
  private static final BigDecimal MARKED = new BigDecimal("0.1");

  static CreativeMovement of(Half before, Half after) {
    return new CreativeMovement(direction(before, after), before, after);
  }

  /** Change of CTR, as a fraction of what it was: −0.22 is 22 % less. Null when one is missing. */
  public @Nullable BigDecimal ctrChange() {
    return change(before.ctr(), after.ctr());
  }

  /** Change of CPC, as a fraction of what it was. */
  public @Nullable BigDecimal cpcChange() {
    return change(before.cpc(), after.cpc());
  }

  /** Whether CTR fell so much that it counts. */
  public boolean ctrFell() {
    return fell(ctrChange());
  }

  /** Whether CPC rose so much that it counts. */
  public boolean cpcRose() {
    return rose(cpcChange());
  }

  private static Direction direction(Half before, Half after) {
    BigDecimal ctr = change(before.ctr(), after.ctr());
    if (ctr == null
        || before.impressions() < LEAST_IMPRESSIONS
        || after.impressions() < LEAST_IMPRESSIONS) {
      return Direction.TOO_LITTLE_DATA;
    }
    boolean worse = fell(ctr) || rose(change(before.cpc(), after.cpc()));
    if (worse && rose(change(before.frequency(), after.frequency()))) {
      return Direction.FATIGUE;
    }
    return fell(ctr) ? Direction.FALLING : rose(ctr) ? Direction.RISING : Direction.STEADY;
  }

  private static @Nullable BigDecimal change(@Nullable BigDecimal was, @Nullable BigDecimal is) {
    return was == null || is == null || was.signum() == 0
        ? null
        : is.divide(was, MathContext.DECIMAL64).subtract(BigDecimal.ONE);
  }

  private static boolean fell(@Nullable BigDecimal change) {
    return change != null && change.compareTo(MARKED.negate()) <= 0;
  }

  private static boolean rose(@Nullable BigDecimal change) {
    return change != null && change.compareTo(MARKED) >= 0;
  }
}
