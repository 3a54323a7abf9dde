package io.tallawah.insights;

import org.jspecify.annotations.Nullable;

/**
 * A campaign and what it did in the days asked for.
 *
 * @param campaignName today's name; the id while the name has not landed
 * @param status active, paused, ended, removed or unknown, as of now
 * @param objective the platform's own word, or null
 */
public record CampaignRow(
    CampaignKey key,
    String accountName,
    String campaignName,
    String status,
    @Nullable String objective,
    MetricValues metrics) {}
