package io.tallawah.insights;

/**
 * A place in one currency, and what the campaigns did there by what the platforms tell.
 *
 * @param withoutRate whether the amounts couldn't be said in the currency asked for, and are as
 *     billed
 * @param metrics none is there for a region that nobody reports
 * @param scale the metric asked for, made comparable
 */
public record RegionRow(
    Region region, String currency, boolean withoutRate, MetricValues metrics, RegionScale scale) {}
