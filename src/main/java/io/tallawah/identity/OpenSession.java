package io.tallawah.identity;

import io.tallawah.shared.UserId;
import java.time.Instant;
import java.util.UUID;

/**
 * A session that goes on.
 *
 * @param browser in a browser; else at the API
 */
public record OpenSession(
    UUID id, UserId user, boolean browser, Device device, Instant since, Instant lastSeen) {}
