package io.tallawah.ingestion;

import io.tallawah.shared.ConnectionId;
import io.tallawah.shared.DateRange;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file to land.
 *
 * @param connection whose records it holds, of the bound tenant
 * @param file of Airbyte-protocol messages, one a line
 * @param fileName the name people know it by
 * @param window the days that the file holds in full, if it says so
 * @param catalog a file with the streams' schemas
 */
public record LandingRequest(
    ConnectionId connection,
    Path file,
    String fileName,
    @Nullable DateRange window,
    @Nullable Path catalog) {

  /** A file with nothing declared. */
  public static LandingRequest of(ConnectionId connection, Path file) {
    return new LandingRequest(connection, file, String.valueOf(file.getFileName()), null, null);
  }

  public LandingRequest named(String name) {
    return new LandingRequest(connection, file, name, window, catalog);
  }

  public LandingRequest withWindow(@Nullable DateRange days) {
    return new LandingRequest(connection, file, fileName, days, catalog);
  }

  public LandingRequest withCatalog(@Nullable Path schemas) {
    return new LandingRequest(connection, file, fileName, window, schemas);
  }
}
