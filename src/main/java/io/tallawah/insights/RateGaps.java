package io.tallawah.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is to be said of amounts that have no exchange rate. */
public final class RateGaps {

  /** What the marts call a currency that no row and no account tells. */
  private static final String UNKNOWN = "unknown";

  private RateGaps() {}

  /** What could not be said in the currency asked for, in words; empty when there is no gap. */
  public static Optional<String> warning(List<CampaignTotals> totals) {
    List<String> gaps =
        totals.stream()
            .filter(CampaignTotals::withoutRate)
            .map(CampaignTotals::currency)
            .distinct()
            .toList();
    String known =
        gaps.stream().filter(one -> !one.equals(UNKNOWN)).collect(Collectors.joining(", "));
    List<String> sentences = new ArrayList<>();
    if (!known.isEmpty()) {
      sentences.add(
          "Some days in "
              + known
              + " have no exchange rate of their day or the 7 before: rows they belong to show no"
              + " money, and their amounts stand in totals of their own, as billed.");
    }
    if (gaps.contains(UNKNOWN)) {
      sentences.add(
          "Rows whose currency is not known show no money; their amounts stand in a total of their"
              + " own, as they came.");
    }
    return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
  }
}
