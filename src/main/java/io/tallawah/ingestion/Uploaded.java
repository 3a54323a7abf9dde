package io.tallawah.ingestion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody uploaded, and what became of it.
 *
 * @param id also names it in the log
 * @param message why it failed, in words for people
 * @param load the load that holds its rows, once it has landed
 */
public record Uploaded(
    UUID id,
    String fileName,
    String connection,
    String platform,
    State state,
    Instant receivedAt,
    long bytes,
    long landed,
    long rejected,
    long unchanged,
    @Nullable UUID load,
    @Nullable String message) {

  /** How far it is. */
  public enum State {
    WAITING,
    LANDING,
    LANDED,
    FAILED
  }
}
