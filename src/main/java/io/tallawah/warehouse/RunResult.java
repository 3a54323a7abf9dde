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

  /** The step in which all marts take what was built. */
  public static final String PUBLICATION = "publication";

  /** How a run ends. */
  public enum Status {
    SUCCEEDED,
    FAILED,
    INTERRUPTED
  }

  public boolean succeeded() {
    return status == Status.SUCCEEDED;
  }

  /** Whether marts took what was built; tests of what is published may have failed since. */
  public boolean published() {
    return nodes.stream().anyMatch(node -> node.node().equals(PUBLICATION) && node.isGood());
  }

  /** The same, with a sentence. */
  public RunResult with(String sentence) {
    return new RunResult(id, status, sentence, nodes, seconds);
  }
}
