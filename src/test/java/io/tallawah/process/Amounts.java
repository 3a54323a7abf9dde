package io.tallawah.process;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one campaign did on one day, by the ledger, the marts or the API. Money in native units. */
record Amounts(
    BigDecimal spend,
    BigDecimal impressions,
    BigDecimal clicks,
    BigDecimal conversions,
    BigDecimal conversionValue) {

  /** Account, campaign and day of a tenant's platform, in one text. */
  static String key(String tenant, String platform, String account, String campaign, String day) {
    return String.join(" ", tenant, platform, account, campaign, day);
  }

  static Amounts of(
      @Nullable String spend,
      @Nullable String impressions,
      @Nullable String clicks,
      @Nullable String conversions,
      @Nullable String conversionValue) {
    return new Amounts(
        plain(spend),
        plain(impressions),
        plain(clicks),
        plain(conversions),
        plain(conversionValue));
  }

  boolean isNone() {
    return equals(of("0", "0", "0", "0", "0"));
  }

  /** What differs between two states, by key; empty when nothing does. */
  static Map<String, String> differences(Map<String, Amounts> wanted, Map<String, Amounts> found) {
    Map<String, String> differences = new TreeMap<>();
    wanted.forEach((key, amounts) -> {
      Amounts other = found.get(key);
      if (!amounts.equals(other) && !(other == null && amounts.isNone())) {
        differences.put(key, "wanted " + amounts + ", found " + other);
      }
    });
    found.forEach((key, amounts) -> {
      if (!wanted.containsKey(key) && !amounts.isNone()) {
        differences.put(key, "wanted nothing, found " + amounts);
      }
    });
    return differences;
  }

  /** Without trailing zeros, so that equal amounts are equal records; not reported is 0 here. */
  private static BigDecimal plain(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return BigDecimal.ZERO;
    }
    BigDecimal value = new BigDecimal(text).stripTrailingZeros();
    return value.signum() == 0 ? BigDecimal.ZERO : value;
  }
}
