package io.tallawah.ingestion;

import io.tallawah.shared.ConnectionId;
import io.tallawah.shared.Platform;
import java.time.Instant;

/**
 * One source of one platform's records for one tenant.
 *
 * @param schema where its rows land
 */
public record DataConnection(
    ConnectionId id,
    String name,
    Platform platform,
    String kind,
    String schema,
    Instant createdAt) {}
