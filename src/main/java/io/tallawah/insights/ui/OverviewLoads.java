package io.tallawah.insights.ui;

import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.CampaignTotals;
import io.tallawah.insights.Campaigns;
import io.tallawah.insights.Mover;
import io.tallawah.insights.Overview;
import io.tallawah.insights.PlatformTotals;
import io.tallawah.insights.SeriesPoint;
import io.tallawah.insights.SeriesQuery;
import io.tallawah.shared.DateRange;
import java.util.List;
import java.util.Optional;

/** What the parts of the overview read, each for itself. */
record OverviewLoads(Campaigns campaigns, Overview overview, Situations situations) {

  private static final int MOST_MOVERS = 6;

  /** Totals of the days beside those compared with. */
  record Tiles(CampaignQuery query, List<CampaignTotals> totals, Situations.Reach reach) {}

  /** Both through time. */
  record Series(
      SeriesQuery query, List<SeriesPoint> now, List<SeriesPoint> before, Situations.Reach reach) {}

  /** By platform. */
  record Platforms(CampaignQuery query, List<PlatformTotals> parts) {}

  /**
   * What moved.
   *
   * @param base the days compared with; none: nothing can have moved
   */
  record Movers(
      CampaignQuery query, Optional<DateRange> base, List<Mover> movers, Situations.Reach reach) {}

  Tiles tiles(CampaignQuery query) {
    return new Tiles(query, campaigns.page(query.withPage(0, 1)).totals(), situations.now());
  }

  Series series(SeriesQuery query) {
    return new Series(
        query,
        overview.series(query),
        query
            .about()
            .baseline()
            .map(days -> overview.series(query.of(query.about().withRange(days))))
            .orElse(List.of()),
        situations.now());
  }

  Platforms platforms(CampaignQuery query) {
    return new Platforms(query, overview.platforms(query));
  }

  Movers movers(CampaignQuery query) {
    Optional<DateRange> base = query.baseline();
    return new Movers(
        query,
        base,
        base.map(days -> overview.movers(query, days, MOST_MOVERS)).orElse(List.of()),
        situations.now());
  }
}
