package io.tallawah.insights;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sums over those days of a row that stand in the same total.
 *
 * @param currency of that total: the one asked for, or the one billed in where a rate is missing
 * @param gap whether a rate is missing; the amounts are then as billed
 * @param said whether money was said at all: not only zeros that needed no rate
 * @param days how many were summed
 * @param amounts what they come to
 */
record SumPart(String currency, boolean gap, boolean said, long days, Amounts amounts) {

  /**
   * Sums of columns. Nearly always nothing is one-sided, and the lists of it are empty.
   *
   * @param sums by the places of {@link CampaignFields#SUMMED}
   * @param ofDays what of them the row's own days tell one-sidedly, by the places of {@link
   *     CampaignFields#oneSided}; empty for nothing
   * @param ofCampaigns the same by the days of its campaign, which totals are made of
   */
  record Amounts(
      List<@Nullable BigDecimal> sums,
      List<@Nullable BigDecimal> ofDays,
      List<@Nullable BigDecimal> ofCampaigns) {

    private static final int REACH = CampaignFields.SUMMED.indexOf("reach");

    /** Both together; reach is silent. */
    Amounts and(Amounts other) {
      List<@Nullable BigDecimal> both = new ArrayList<>(added(sums, other.sums));
      both.set(REACH, null);
      return new Amounts(
          Collections.unmodifiableList(both),
          added(ofDays, other.ofDays),
          added(ofCampaigns, other.ofCampaigns));
    }

    private static List<@Nullable BigDecimal> added(
        List<@Nullable BigDecimal> one, List<@Nullable BigDecimal> other) {
      if (one.isEmpty() || other.isEmpty()) {
        return one.isEmpty() ? other : one;
      }
      List<@Nullable BigDecimal> both = new ArrayList<>(one.size());
      for (int i = 0; i < one.size(); i++) {
        both.add(Sums.plus(one.get(i), other.get(i)));
      }
      return Collections.unmodifiableList(both);
    }
  }
}
