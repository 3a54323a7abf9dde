package io.tallawah.insights;

import java.util.List;

/**
 * A page of rows with the totals of all rows, read from one state of the marts.
 *
 * @param totals one per currency, in the order of their codes
 * @param rowCount of all pages
 */
public record CampaignPage(
    List<CampaignRow> rows, List<CampaignTotals> totals, long rowCount, CampaignQuery query) {

  public long pages() {
    return (rowCount + query.size() - 1) / query.size();
  }
}
