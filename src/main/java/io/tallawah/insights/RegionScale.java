package io.tallawah.insights;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a place, made comparable with that of others; null where it can't be said.
 *
 * @param value the figure itself
 * @param share its part of everything, a fraction; of sums alone
 * @param perThousand for each 1,000 people; of sums alone
 * @param index 100 is what all regions of the set have together: for each person, or as a quotient
 */
public record RegionScale(
    @Nullable BigDecimal value,
    @Nullable BigDecimal share,
    @Nullable BigDecimal perThousand,
    @Nullable BigDecimal index) {

  private static final int PLACES = 12;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A figure of a place and how many people it has. */
  record Point(@Nullable BigDecimal value, @Nullable Long people) {}

  /** What places are measured by. */
  record Measure(boolean sum, @Nullable BigDecimal all, @Nullable BigDecimal usual) {

    /** Of a sum: everything, and what there is for each person of the set's regions. */
    static Measure ofSum(@Nullable BigDecimal all, List<Point> set) {
      BigDecimal value = BigDecimal.ZERO;
      long people = 0;
      for (Point point : set) {
        if (point.value() != null && point.people() != null && point.people() > 0) {
          value = value.add(point.value());
          people += point.people();
        }
      }
      return new Measure(true, all, quotient(value, BigDecimal.valueOf(people)));
    }

    /** Of a quotient: that of all regions of the set together. */
    static Measure ofQuotient(@Nullable BigDecimal set) {
      return new Measure(false, null, set);
    }

    RegionScale of(Point point) {
      BigDecimal value = point.value();
      if (value == null) {
        return new RegionScale(null, null, null, null);
      }
      if (!sum) {
        return new RegionScale(value, null, null, hundredTimes(quotient(value, usual)));
      }
      Long people = point.people();
      BigDecimal each = people == null ? null : quotient(value, BigDecimal.valueOf(people));
      return new RegionScale(
          value,
          quotient(value, all),
          people == null ? null : quotient(value.multiply(THOUSAND), BigDecimal.valueOf(people)),
          each == null ? null : hundredTimes(quotient(each, usual)));
    }

    /** Of all regions of the set together. */
    RegionScale ofSet(@Nullable BigDecimal value) {
      return new RegionScale(
          value,
          sum ? quotient(value, all) : null,
          sum && usual != null ? usual.multiply(THOUSAND) : null,
          usual == null ? null : HUNDRED);
    }

    private static @Nullable BigDecimal hundredTimes(@Nullable BigDecimal one) {
      return one == null ? null : one.multiply(HUNDRED);
    }
  }

  /** The scaled figure of this name, one of {@link RegionFields#SCALED}. */
  public @Nullable BigDecimal get(String name) {
    return switch (name) {
      case "share" -> share;
      case "per_1000_people" -> perThousand;
      case "index" -> index;
      default -> value;
    };
  }

  private static @Nullable BigDecimal quotient(
      @Nullable BigDecimal above, @Nullable BigDecimal below) {
    return above == null || below == null || below.signum() == 0
        ? null
        : above.divide(below, PLACES * 2, RoundingMode.HALF_UP);
  }
}
