package io.tallawah.insights;

/**
 * A value that a filter of the creative grid can be set to.
 *
 * @param filter its name in an address: platform, account, status, objective, label or format
 * @param label for people
 * @param assets how many it leaves
 */
public record CreativeChoice(String filter, String value, String label, long assets) {}
