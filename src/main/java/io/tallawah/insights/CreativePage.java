package io.tallawah.insights;

import java.util.List;

/**
 * A page of assets with the totals of all, read from one state of the marts. The totals are those
 * of the campaigns under the same filters.
 *
 * @param totals one per currency, in the order of their codes
 * @param rowCount of all pages
 */
public record CreativePage(
    List<CreativeRow> rows, List<CampaignTotals> totals, long rowCount, CreativeQuery query) {

  /** What could not be said in the currency asked for. */
  public RateGap gap() {
    return RateGap.in(totals);
  }

  public long pages() {
    return (rowCount + query.size() - 1) / query.size();
  }
}
