package io.tallawah.insights.ui;

import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.DataReach;
import io.tallawah.shared.DateRange;
import java.util.function.BiPredicate;

/**
 * Tells a figure that is late from one that is not reported, as files do: by the line's own days.
 *
 * @param range the days of lines that are no span
 */
record Expected(MetricText text, DataReach reach, DateRange range)
    implements BiPredicate<CampaignRow, String> {

  @Override
  public boolean test(CampaignRow row, String metric) {
    DateRange span = row.period();
    return reach.isLate(row.key().platform(), text.metric(metric), span == null ? range : span);
  }
}
