package io.tallawah.warehouse.internal;

import io.tallawah.warehouse.RunResult;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;

/**
 * Runs for tenants together and, where the rows of some are refused, for halves of them, halves of
 * these and so on, until the refused stand alone and all others are published. Of {@code n} tenants
 * with one that is refused this takes at most 2 log2(n) + 1 runs.
 */
final class Separation {

  /** All, the halves, quarters and eighths failed: the rows of some tenants are not the reason. */
  private static final int HOPELESS = 15;

  /** A run for these tenants. */
  @FunctionalInterface
  interface Run {
    DbtRunner.Finished of(Set<UUID> tenants) throws IOException, SQLException, InterruptedException;
  }

  private final Run run;
  private final List<DbtRunner.Finished> runs = new ArrayList<>();
  private final Map<UUID, RunResult> refused = new LinkedHashMap<>();

  Separation(Run run) {
    this.run = run;
  }

  /** The runs so far, in their order. */
  List<DbtRunner.Finished> runs() {
    return List.copyOf(runs);
  }

  /** The tenants whose run failed when they were alone, each with it. */
  Map<UUID, RunResult> refused() {
    return refused;
  }

  boolean published() {
    return runs.stream().anyMatch(finished -> finished.result().published());
  }

  /** Runs for these, and for parts of them as long as that helps. */
  void run(Set<UUID> tenants) throws IOException, SQLException, InterruptedException {
    Queue<Set<UUID>> groups = new ArrayDeque<>(List.of(tenants));
    while (!groups.isEmpty() && !isHopeless() && !wasInterrupted()) {
      Set<UUID> group = groups.remove();
      DbtRunner.Finished finished = run.of(group);
      runs.add(finished);
      RunResult result = finished.result();
      if (result.succeeded()) {
        continue;
      }
      if (!rowsWereRefused(result)) {
        return;
      }
      if (group.size() > 1) {
        groups.addAll(halves(group));
      } else {
        group.forEach(tenant -> refused.put(tenant, result));
      }
    }
  }

  /** Who stops a run wants no further one. */
  private boolean wasInterrupted() {
    return !runs.isEmpty() && runs.getLast().result().status() == RunResult.Status.INTERRUPTED;
  }

  private boolean isHopeless() {
    return runs.size() >= HOPELESS && !published();
  }

  /** Whether something in the data failed before anything was published, and not dbt itself. */
  private static boolean rowsWereRefused(RunResult result) {
    return result.status() == RunResult.Status.FAILED
        && !result.published()
        && result.nodes().stream()
            .filter(node -> !node.isGood() && !node.status().equals("skipped"))
            .anyMatch(node -> !node.kind().equals("unit_test"));
  }

  private static List<Set<UUID>> halves(Set<UUID> tenants) {
    List<UUID> all = List.copyOf(tenants);
    int middle = all.size() / 2;
    return List.of(
        new LinkedHashSet<>(all.subList(0, middle)),
        new LinkedHashSet<>(all.subList(middle, all.size())));
  }
}
