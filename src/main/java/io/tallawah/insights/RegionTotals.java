package io.tallawah.insights;

/** What all places have together in one currency; quotients are sum over sum. */
public record RegionTotals(String currency, MetricValues metrics) {}
