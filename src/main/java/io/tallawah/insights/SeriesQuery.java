package io.tallawah.insights;

import java.util.List;

/**
 * What is asked of a series.
 *
 * @param about days, filters and currency; its order and page say nothing here
 * @param metrics names from the catalogue, in the order they are answered
 */
public record SeriesQuery(CampaignQuery about, Breakdown grain, List<String> metrics) {

  public SeriesQuery {
    metrics = List.copyOf(metrics);
    if (metrics.isEmpty()) {
      throw new IllegalArgumentException("a series is of at least one metric");
    }
  }

  public SeriesQuery of(CampaignQuery other) {
    return new SeriesQuery(other, grain, metrics);
  }
}
