package io.tallawah.setup.demo.world;

/**
 * An account at a platform.
 *
 * @param scale how many units of its currency a US dollar is about
 */
public record Account(
    long id,
    String name,
    String platform,
    Tenant tenant,
    String currency,
    int scale,
    Manner manner) {}
