package io.tallawah.warehouse;

import io.tallawah.warehouse.internal.DbtRunner;
import io.tallawah.warehouse.internal.TenantRuns;
import java.util.List;

/** One result for the runs of a transformation. */
final class TransformSummary {

  private TransformSummary() {}

  static RunResult of(TenantRuns.Outcome outcome) {
    List<RunResult> runs = outcome.runs().stream().map(DbtRunner.Finished::result).toList();
    double seconds = runs.stream().mapToDouble(RunResult::seconds).sum();
    boolean published = runs.stream().anyMatch(RunResult::published);
    RunResult last = runs.isEmpty() ? null : runs.getLast();
    if (last != null && last.status() == RunResult.Status.INTERRUPTED) {
      return last;
    }
    if (!outcome.refused().isEmpty() && (published || last == null)) {
      return heldBack(outcome, seconds);
    }
    RunResult speaking = published && last != null && last.succeeded() ? last : runs.getFirst();
    return new RunResult(
        speaking.id(), speaking.status(), speaking.message(), speaking.nodes(), seconds);
  }

  private static RunResult heldBack(TenantRuns.Outcome outcome, double seconds) {
    int count = outcome.refused().size();
    RunResult reason = outcome.refused().values().iterator().next();
    return new RunResult(
        reason.id(),
        RunResult.Status.FAILED,
        ("The rows of %s refused, so its figures stay as they were; all other tenants are"
                + " published. Run %s in the log says why.")
            .formatted(count == 1 ? "one tenant were" : count + " tenants were", reason.id()),
        reason.nodes(),
        seconds);
  }
}
