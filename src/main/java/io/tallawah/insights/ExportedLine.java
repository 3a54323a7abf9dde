package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file: a row of the grid, or one span of days of it.
 *
 * @param results its conversions by result
 */
record ExportedLine(
    CampaignRow row, CampaignRow.@Nullable CampaignPeriod span, Map<String, BigDecimal> results) {

  MetricValues metrics() {
    return span == null ? row.metrics() : span.metrics();
  }

  /** What it is compared with; a span is with nothing. */
  @Nullable Compared compared() {
    return span == null ? row.compared() : null;
  }

  /** The days its figures are of. */
  DateRange days(CampaignQuery query) {
    return span == null ? query.range() : span.days();
  }
}
