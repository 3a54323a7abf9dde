package io.tallawah.identity;

import io.tallawah.shared.UserId;
import java.time.Instant;
import java.util.UUID;

/**
 * A session that goes on.
 *
 * @param browser in a browser; else at the API
 * @param device what the browser or program calls itself
 */
public record OpenSession(
    UUID id,
    UserId user,
    boolean browser,
    String device,
    String address,
    Instant since,
    Instant lastSeen) {}
