package io.tallawah.setup.config;

import io.tallawah.shared.net.AllowedHosts;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How this installation is set up.
 *
 * @param home data folder: database, dbt environment, uploads, keys of the demo
 * @param port of the web server
 * @param publicUrl where people reach it
 * @param outside the database, or null for our own server
 * @param demo demo tenants and people
 * @param keys keys that sign, and who guards the keys of secrets
 * @param dbt a dbt to use instead of our own environment, or null
 * @param metrics who may read measurements
 * @param compaction whether landed copies that say nothing new are removed
 * @param rates address of a file of exchange rates that is fetched daily, or null
 * @param auditDays how long entries of the audit log are kept
 * @param mail the mail server, or null for none
 * @param allowedHosts what may be called wherever it leads
 * @param pictures whether pictures of creatives are fetched
 * @param web proxies and limits
 */
public record Settings(
    Path home,
    int port,
    URI publicUrl,
    @Nullable OutsideDatabase outside,
    DemoSettings demo,
    KeySettings keys,
    @Nullable Path dbt,
    MetricsSettings metrics,
    boolean compaction,
    @Nullable URI rates,
    int auditDays,
    @Nullable MailSettings mail,
    AllowedHosts allowedHosts,
    boolean pictures,
    WebSettings web) {}
