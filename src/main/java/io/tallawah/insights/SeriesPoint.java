package io.tallawah.insights;

import java.time.LocalDate;

/**
 * Totals of a day, week or month in one currency; ratios are sum over sum, reach is never there.
 *
 * @param from its first day in the days asked for
 * @param to its last day in the days asked for
 */
public record SeriesPoint(LocalDate from, LocalDate to, CampaignTotals totals) {}
