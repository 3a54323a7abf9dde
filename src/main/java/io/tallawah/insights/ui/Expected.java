package io.tallawah.insights.ui;

import io.tallawah.insights.CampaignRow;
import io.tallawah.shared.DateRange;
import io.tallawah.warehouse.Metric;
import java.util.function.BiPredicate;

/** Tells a figure that is late from one that is not reported: its platform's data end too early. */
record Expected(MetricText text, Situations.Reach reach, DateRange range)
    implements BiPredicate<CampaignRow, String> {

  @Override
  public boolean test(CampaignRow row, String metric) {
    Metric wanted = text.metric(metric);
    String platform = row.key().platform();
    return wanted.additivity() == Metric.Additivity.ADDITIVE
        && wanted.platforms().contains(platform)
        && reach.dataTo(platform).map(day -> day.isBefore(range.to())).orElse(true);
  }
}
