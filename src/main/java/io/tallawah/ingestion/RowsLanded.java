package io.tallawah.ingestion;

import io.tallawah.shared.ConnectionId;
import io.tallawah.shared.TenantId;
import java.util.UUID;

/** Rows, or a window over rows, have been committed; published after the commit. */
public record RowsLanded(TenantId tenant, ConnectionId connection, UUID load) {}
