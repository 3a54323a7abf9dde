package io.tallawah.warehouse;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finished run.
 *
 * @param id by which the log names it
 * @param status how it ended
 * @param message one sentence when it did not succeed
 * @param nodes its models and tests
 * @param seconds it took, with dbt's own start
 */
public record RunResult(
    UUID id, Status status, @Nullable String message, List<NodeResult> nodes, double seconds) {

  /** How a run ends. */
  public enum Status {
    SUCCEEDED,
    FAILED,
    INTERRUPTED
  }

  public boolean succeeded() {
    return status == Status.SUCCEEDED;
  }
}
