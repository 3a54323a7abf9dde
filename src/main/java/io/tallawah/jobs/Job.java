package io.tallawah.jobs;

import io.tallawah.shared.Sentence;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Long work that a person asked for.
 *
 * @param kind which {@link JobKind} does it
 * @param request what was asked, as JSON of the kind
 * @param done how far it is, in the kind's own unit
 * @param total how far it goes; null while that isn't known
 * @param result what came of it, as JSON of the kind; null until it is done
 * @param problem what went wrong
 * @param expiresAt until when the result is kept; null until it is done
 */
public record Job(
    TenantId tenant,
    UUID id,
    String kind,
    UserId askedBy,
    String askedByName,
    Instant askedAt,
    String request,
    State state,
    boolean cancelAsked,
    long done,
    @Nullable Long total,
    @Nullable String result,
    @Nullable Sentence problem,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Instant expiresAt) {

  /** Where it stands. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED,
    /** It was done; its result is gone. */
    EXPIRED;

    /** Whether it is still to be done. */
    public boolean isOpen() {
      return this == WAITING || this == RUNNING;
    }
  }
}
