package io.tallawah.insights;

/**
 * Totals of all that is said in one currency; ratios are sum over sum, reach is never there.
 *
 * @param withoutRate whether these days couldn't be said in the currency asked for, and are as
 *     billed
 */
public record CampaignTotals(String currency, boolean withoutRate, MetricValues metrics) {}
