package io.tallawah.insights;

/** Totals of all rows billed in one currency; ratios are sum over sum, reach is never there. */
public record CampaignTotals(String currency, MetricValues metrics) {}
