package io.tallawah.insights;

/**
 * A campaign whose spend differs from that of the days compared with.
 *
 * @param key its place in the grid
 * @param name today's name; the id while the name has not landed
 * @param now its figures; none when it has ended
 * @param before the same of the days compared with; none when it is new
 */
public record Mover(CampaignKey key, String name, MetricValues now, MetricValues before) {}
