package io.tallawah.insights;

/** A value that a filter can be set to, with its name for people and how many rows have it. */
public record CampaignChoice(CampaignFilter filter, String value, String label, long rows) {}
