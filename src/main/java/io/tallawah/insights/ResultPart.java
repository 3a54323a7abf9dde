package io.tallawah.insights;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a row brought on those of its days that stand in the total of one currency.
 *
 * @param currency of the total
 * @param conversions by result
 */
record ResultPart(String currency, Map<String, BigDecimal> conversions) {

  ResultPart {
    conversions = Map.copyOf(conversions);
  }

  /** Adds them to others. */
  static void add(Map<String, BigDecimal> sums, Map<String, BigDecimal> more) {
    more.forEach((result, count) -> sums.merge(result, count, BigDecimal::add));
  }

  /** All parts of a row together. */
  static Map<String, BigDecimal> sum(Iterable<ResultPart> parts) {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    parts.forEach(part -> add(sums, part.conversions()));
    return sums;
  }
}
