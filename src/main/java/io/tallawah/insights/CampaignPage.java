package io.tallawah.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A page of rows with the totals of all rows, read from one state of the marts.
 *
 * @param totals one per currency, in the order of their codes
 * @param rowCount of all pages
 */
public record CampaignPage(
    List<CampaignRow> rows, List<CampaignTotals> totals, long rowCount, CampaignQuery query) {

  /** What the marts call a currency that no row and no account tells. */
  private static final String UNKNOWN = "unknown";

  /** What could not be said in the currency asked for, in words; empty when there is no gap. */
  public Optional<String> gapWarning() {
    List<String> gaps =
        totals.stream().filter(CampaignTotals::withoutRate).map(CampaignTotals::currency).toList();
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

  public long pages() {
    return (rowCount + query.size() - 1) / query.size();
  }
}
