package io.tallawah.insights;

/** One row of the campaign grid: a campaign as billed in one currency. */
public record CampaignKey(String platform, String accountId, String campaignId, String currency) {}
