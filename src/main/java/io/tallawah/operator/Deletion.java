package io.tallawah.operator;

import io.tallawah.shared.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tenant that is to be deleted for good, or has been.
 *
 * @param dueAt from when it can be confirmed
 * @param needsAnother whether another operator than this thread's must confirm it
 * @param step what is being removed now; null before and after
 * @param counts rows, schemas and files that were removed, by what they were
 */
public record Deletion(
    UUID id,
    TenantId tenant,
    String slug,
    String name,
    String reason,
    String askedBy,
    Instant askedAt,
    Instant dueAt,
    boolean needsAnother,
    @Nullable String confirmedBy,
    @Nullable Instant confirmedAt,
    @Nullable String step,
    Map<String, Long> counts,
    @Nullable Instant finishedAt) {

  public Deletion {
    counts = Map.copyOf(counts);
  }

  /** Where it stands. */
  public enum State {
    WAITING,
    DUE,
    RUNNING,
    DONE
  }

  /** Where it stands at a moment. */
  public State state(Instant now) {
    if (finishedAt != null) {
      return State.DONE;
    }
    if (confirmedAt != null) {
      return State.RUNNING;
    }
    return now.isBefore(dueAt) ? State.WAITING : State.DUE;
  }

  /** How much was removed so far. */
  public long removed() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
