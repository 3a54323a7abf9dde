package io.tallawah.identity.signon;

import java.time.Instant;
import java.util.UUID;

/**
 * A sign-on service of the bound tenant, without its client secret.
 *
 * @param issuer its address, which never changes
 * @param secretAt when the client secret was stored
 */
public record SignOnService(
    UUID id, String issuer, SignOnSettings settings, Instant createdAt, Instant secretAt) {}
