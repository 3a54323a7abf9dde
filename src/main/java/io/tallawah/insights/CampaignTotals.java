package io.tallawah.insights;

import org.jspecify.annotations.Nullable;

/**
 * Totals of all that is said in one currency; ratios are sum over sum, reach is never there.
 *
 * @param withoutRate whether these days couldn't be said in the currency asked for, and are as
 *     billed
 * @param compared null where nothing is compared with
 */
public record CampaignTotals(
    String currency, boolean withoutRate, MetricValues metrics, @Nullable Compared compared) {

  /** With nothing compared. */
  public CampaignTotals(String currency, boolean withoutRate, MetricValues metrics) {
    this(currency, withoutRate, metrics, null);
  }
}
