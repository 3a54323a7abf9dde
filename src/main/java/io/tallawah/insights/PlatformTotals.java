package io.tallawah.insights;

/** What is said of one platform in one currency. */
public record PlatformTotals(String platform, CampaignTotals totals) {}
