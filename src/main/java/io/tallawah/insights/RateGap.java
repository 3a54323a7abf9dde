package io.tallawah.insights;

import io.tallawah.shared.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Amounts that could not be said in the currency asked for.
 *
 * @param currencies codes of which days have no exchange rate
 * @param unknown whether there are amounts whose currency nothing tells
 */
public record RateGap(List<String> currencies, boolean unknown) {

  /** What the marts call a currency that no row and no account tells. */
  public static final String UNKNOWN = "unknown";

  public RateGap {
    currencies = List.copyOf(currencies);
  }

  /** The gap that totals show: those that have no rate stand apart. */
  public static RateGap in(List<CampaignTotals> totals) {
    List<String> gaps =
        totals.stream()
            .filter(CampaignTotals::withoutRate)
            .map(CampaignTotals::currency)
            .distinct()
            .toList();
    return new RateGap(
        gaps.stream().filter(one -> !one.equals(UNKNOWN)).toList(), gaps.contains(UNKNOWN));
  }

  /** What is to be said of it in a language; empty when there is no gap. */
  public Optional<String> said(Phrases words) {
    List<String> sentences = new ArrayList<>();
    if (!currencies.isEmpty()) {
      sentences.add(words.of("grid.gap", String.join(", ", currencies)));
    }
    if (unknown) {
      sentences.add(words.of("grid.gap.unknown"));
    }
    return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
  }
}
