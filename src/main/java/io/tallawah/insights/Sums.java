package io.tallawah.insights;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sums of columns, platform by platform, so that a ratio can leave out who doesn't tell both of its
 * sides.
 */
final class Sums {

  private final Map<String, SumPart.Amounts> byPlatform = HashMap.newHashMap(4);
  private long days;
  private boolean gap;
  private boolean said;

  static Sums of(SumRow row) {
    Sums sums = new Sums();
    row.parts().forEach(part -> sums.add(row.key().platform(), part));
    return sums;
  }

  void add(String platform, SumPart part) {
    days += part.days();
    gap |= part.gap();
    said |= part.said();
    byPlatform.merge(platform, part.amounts(), SumPart.Amounts::and);
  }

  Set<String> platforms() {
    return byPlatform.keySet();
  }

  long days() {
    return days;
  }

  boolean hasGap() {
    return gap;
  }

  boolean isSaid() {
    return said;
  }

  /** The sum of a column over all platforms; null when none reports it. */
  @Nullable BigDecimal total(int column) {
    return total(column, byPlatform.keySet());
  }

  /** The sum of a column over these platforms. */
  @Nullable BigDecimal total(int column, Collection<String> platforms) {
    return sum(platforms, own -> own.sums().get(column));
  }

  /**
   * What days of these platforms tell one-sidedly, null for nothing.
   *
   * @param place in {@link CampaignFields#oneSided}
   * @param ofCampaigns whether the days are those of campaigns or the rows' own
   */
  @Nullable BigDecimal oneSided(int place, boolean ofCampaigns, Collection<String> platforms) {
    return sum(
        platforms,
        own -> {
          List<@Nullable BigDecimal> told = ofCampaigns ? own.ofCampaigns() : own.ofDays();
          return told.isEmpty() ? null : told.get(place);
        });
  }

  private interface Amount {
    @Nullable BigDecimal of(SumPart.Amounts own);
  }

  private @Nullable BigDecimal sum(Collection<String> platforms, Amount amount) {
    BigDecimal sum = null;
    for (Map.Entry<String, SumPart.Amounts> one : byPlatform.entrySet()) {
      if (platforms.contains(one.getKey())) {
        sum = plus(sum, amount.of(one.getValue()));
      }
    }
    return sum;
  }

  /** Those of these platforms that tell both columns of what is summed here. */
  List<String> tellingBoth(int one, int other, Collection<String> platforms) {
    return platforms.stream()
        .filter(platform -> {
          SumPart.Amounts own = byPlatform.get(platform);
          return own != null && own.sums().get(one) != null && own.sums().get(other) != null;
        })
        .toList();
  }

  static @Nullable BigDecimal plus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.add(other);
  }
}
