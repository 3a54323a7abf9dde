package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import org.jspecify.annotations.Nullable;

/** A line of a file: a row of the grid, or one span of days of it. */
record ExportedLine(CampaignRow row, CampaignRow.@Nullable CampaignPeriod span) {

  MetricValues metrics() {
    return span == null ? row.metrics() : span.metrics();
  }

  /** The days its figures are of. */
  DateRange days(CampaignQuery query) {
    return span == null ? query.range() : span.days();
  }
}
