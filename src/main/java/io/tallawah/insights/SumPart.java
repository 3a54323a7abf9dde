package io.tallawah.insights;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sums over those days of a row that stand in the same total.
 *
 * @param currency of that total: the one asked for, or the one billed in where a rate is missing
 * @param gap whether a rate is missing; the amounts are then as billed
 * @param said whether money was said at all: not only zeros that needed no rate
 * @param days how many were summed
 * @param sums by the places of {@link CampaignFields#SUMMED}
 */
record SumPart(
    String currency, boolean gap, boolean said, long days, List<@Nullable BigDecimal> sums) {}
