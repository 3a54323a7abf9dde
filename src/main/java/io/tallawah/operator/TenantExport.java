package io.tallawah.operator;

import io.tallawah.shared.Sentence;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An archive of a tenant's rows, made or in the making.
 *
 * @param tablesAll how many there are; 0 until it has begun
 * @param bytes of the archive; null until it is ready
 * @param sha256 of the archive; null until it is ready
 * @param problem what went wrong
 */
public record TenantExport(
    UUID id,
    String askedBy,
    Instant askedAt,
    State state,
    int tablesDone,
    int tablesAll,
    long rowsDone,
    @Nullable Long bytes,
    @Nullable String sha256,
    @Nullable Instant expiresAt,
    @Nullable Sentence problem) {

  /** Where it stands. */
  public enum State {
    WAITING,
    RUNNING,
    READY,
    FAILED,
    EXPIRED
  }

  /** Whether it is still being made. */
  public boolean unfinished() {
    return state == State.WAITING || state == State.RUNNING;
  }
}
