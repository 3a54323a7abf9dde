package io.tallawah.insights;

import java.util.List;

/**
 * A page of rows with the totals of all rows, read from one state of the marts.
 *
 * @param totals one per currency, in the order of their codes
 * @param rowCount of all pages, each row once
 * @param groups all of them, when rows are put together; rows stand in their order
 * @param lineCount rows, subtotals and spans of all pages
 * @param results conversions apart by result, where they were asked for
 * @param listed rows of all pages, as often as they are listed: put together by label, a row stands
 *     in each of its labels' groups
 * @param labels all of the tenant's, by name
 */
public record CampaignPage(
    List<CampaignRow> rows,
    List<CampaignTotals> totals,
    long rowCount,
    CampaignQuery query,
    List<CampaignGroup> groups,
    long lineCount,
    PageResults results,
    long listed,
    List<Label> labels) {

  CampaignPage with(PageResults told) {
    return new CampaignPage(rows, totals, rowCount, query, groups, lineCount, told, listed, labels);
  }

  /** What could not be said in the currency asked for. */
  public RateGap gap() {
    return RateGap.in(totals);
  }

  public long pages() {
    return (listed + query.size() - 1) / query.size();
  }
}
