package io.tallawah.insights.ui;

import java.util.List;

/** A metric's column in the grid: where it stands, how wide it is, and whether it is shown. */
record MetricColumn(String metric, Group group, int width, boolean shownAtFirst) {

  enum Group {
    IDENTITY,
    COST,
    DELIVERY,
    RESULT,
    EFFICIENCY,
    PACING,
    DATA
  }

  static final List<MetricColumn> ALL =
      List.of(
          new MetricColumn("spend", Group.COST, 116, true),
          new MetricColumn("share_of_spend", Group.COST, 84, false),
          new MetricColumn("impressions", Group.DELIVERY, 92, true),
          new MetricColumn("clicks", Group.DELIVERY, 80, true),
          new MetricColumn("link_clicks", Group.DELIVERY, 96, false),
          new MetricColumn("reach", Group.DELIVERY, 100, false),
          new MetricColumn("frequency", Group.DELIVERY, 96, false),
          new MetricColumn("video_plays", Group.DELIVERY, 100, false),
          new MetricColumn("conversions", Group.RESULT, 80, true),
          new MetricColumn("conversion_value", Group.RESULT, 136, false),
          new MetricColumn("ctr", Group.EFFICIENCY, 80, true),
          new MetricColumn("cpc", Group.EFFICIENCY, 76, true),
          new MetricColumn("cpm", Group.EFFICIENCY, 84, false),
          new MetricColumn("conversion_rate", Group.EFFICIENCY, 92, false),
          new MetricColumn("cost_per_conversion", Group.EFFICIENCY, 104, true),
          new MetricColumn("roas", Group.EFFICIENCY, 76, true));

  static boolean isMetric(String name) {
    return ALL.stream().anyMatch(column -> column.metric().equals(name));
  }
}
