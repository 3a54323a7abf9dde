package io.tallawah.insights;

import java.util.List;
import java.util.Optional;

/**
 * A page of rows with the totals of all rows, read from one state of the marts.
 *
 * @param totals one per currency, in the order of their codes
 * @param rowCount of all pages
 */
public record CampaignPage(
    List<CampaignRow> rows, List<CampaignTotals> totals, long rowCount, CampaignQuery query) {

  /** What could not be said in the currency asked for, in words; empty when there is no gap. */
  public Optional<String> gapWarning() {
    List<String> gaps =
        totals.stream().filter(CampaignTotals::withoutRate).map(CampaignTotals::currency).toList();
    if (gaps.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "Some days in "
            + String.join(", ", gaps)
            + " have no exchange rate of their day or the 7 before: rows they belong to show no"
            + " money, and their amounts stand in totals of their own, as billed.");
  }

  public long pages() {
    return (rowCount + query.size() - 1) / query.size();
  }
}
