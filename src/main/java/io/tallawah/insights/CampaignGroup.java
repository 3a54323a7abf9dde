package io.tallawah.insights;

import java.util.List;

/**
 * Rows that stand together, with their subtotals.
 *
 * @param value of what they are put together by, as a filter takes it; empty for rows without one
 * @param label as people read it; empty for rows without one
 * @param rows how many, on all pages
 * @param totals one per currency, in the order of their codes
 */
public record CampaignGroup(String value, String label, long rows, List<CampaignTotals> totals) {}
