package io.tallawah.insights;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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

  private static final int REACH = CampaignFields.SUMMED.indexOf("reach");

  private final Map<String, List<@Nullable BigDecimal>> byPlatform = HashMap.newHashMap(4);
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
    List<@Nullable BigDecimal> own = byPlatform.get(platform);
    if (own == null) {
      byPlatform.put(platform, part.sums());
      return;
    }
    List<@Nullable BigDecimal> both = new ArrayList<>(own);
    for (int i = 0; i < both.size(); i++) {
      both.set(i, i == REACH ? null : plus(both.get(i), part.sums().get(i)));
    }
    byPlatform.put(platform, Collections.unmodifiableList(both));
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
    BigDecimal sum = null;
    for (Map.Entry<String, List<@Nullable BigDecimal>> one : byPlatform.entrySet()) {
      if (platforms.contains(one.getKey())) {
        sum = plus(sum, one.getValue().get(column));
      }
    }
    return sum;
  }

  /** Those of these platforms that tell both columns of what is summed here. */
  List<String> tellingBoth(int one, int other, Collection<String> platforms) {
    return platforms.stream()
        .filter(platform -> {
          List<@Nullable BigDecimal> own = byPlatform.get(platform);
          return own != null && own.get(one) != null && own.get(other) != null;
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
