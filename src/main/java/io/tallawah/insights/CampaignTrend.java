package io.tallawah.insights;

import java.time.LocalDate;

/** One day of a campaign. */
public record CampaignTrend(LocalDate day, MetricValues metrics) {}
