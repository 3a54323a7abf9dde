package io.tallawah.insights;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sums of many rows.
 *
 * @param byPart by the currency of the total, in the order of codes
 * @param spendByRow spend by the currency of the rows, of which a row's share is; none where a rate
 *     is missing
 * @param someGap whether a rate is missing anywhere
 */
record GridTotals(Map<String, Sums> byPart, Map<String, BigDecimal> spendByRow, boolean someGap) {

  static GridTotals of(Stream<@Nullable SumRow> rows) {
    Map<String, Sums> byPart = new TreeMap<>();
    Map<String, Sums> byRow = new HashMap<>();
    rows.forEach(row -> {
      if (row != null) {
        String platform = row.key().platform();
        for (SumPart part : row.parts()) {
          byPart.computeIfAbsent(part.currency(), any -> new Sums()).add(platform, part);
          byRow.computeIfAbsent(row.key().currency(), any -> new Sums()).add(platform, part);
        }
      }
    });
    Map<String, BigDecimal> spend = new HashMap<>();
    byRow.forEach((currency, sums) -> {
      BigDecimal amount = MetricMath.spend(sums);
      if (amount != null && !sums.hasGap()) {
        spend.put(currency, amount);
      }
    });
    return new GridTotals(byPart, spend, byRow.values().stream().anyMatch(Sums::hasGap));
  }

  /** What the share of a row in a currency is of; null when that can't be said. */
  @Nullable BigDecimal spendOf(String currency) {
    return spendByRow.get(currency);
  }
}
