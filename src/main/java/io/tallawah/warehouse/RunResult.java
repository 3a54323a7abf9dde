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
 * @param nodes its models and tests, as far as it told of them
 * @param published whether marts took what was built; tests of what is published may have failed
 *     since
 * @param seconds it took, with dbt's own start
 */
public record RunResult(
    UUID id,
    Status status,
    @Nullable String message,
    List<NodeResult> nodes,
    boolean published,
    double seconds) {

  /** The step in which all marts take what was built. */
  public static final String PUBLICATION = "publication";

  /** How a run ends. */
  public enum Status {
    SUCCEEDED,
    FAILED,
    INTERRUPTED
  }

  /** One that told of all its models, the publication among them if there was one. */
  public RunResult(
      UUID id, Status status, @Nullable String message, List<NodeResult> nodes, double seconds) {
    this(id, status, message, nodes, nodes.stream().anyMatch(RunResult::publishes), seconds);
  }

  /** Whether a model is the publication, and was done. */
  public static boolean publishes(NodeResult node) {
    return node.node().equals(PUBLICATION) && node.isGood();
  }

  public boolean succeeded() {
    return status == Status.SUCCEEDED;
  }

  /** The same, with a sentence. */
  public RunResult with(String sentence) {
    return new RunResult(id, status, sentence, nodes, published, seconds);
  }
}
