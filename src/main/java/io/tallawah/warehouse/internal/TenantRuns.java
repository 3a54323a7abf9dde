package io.tallawah.warehouse.internal;

import io.tallawah.warehouse.DbtInstallation;
import io.tallawah.warehouse.RunListener;
import io.tallawah.warehouse.RunResult;
import io.tallawah.warehouse.TransformRequest;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Which tenants dbt runs for together. One whose rows are refused is held back: the others go on
 * without it, and it is tried alone when something new of it is queued or some time has passed.
 * What is held is known to this process only; another finds out by itself.
 */
@Component
public class TenantRuns {

  private static final Logger LOG = LoggerFactory.getLogger(TenantRuns.class);
  private static final Duration PAUSE = Duration.ofMinutes(30);

  private final DbtRunner runner;
  private final RunQueue queue;
  private final Clock clock;
  private final Map<UUID, Held> held = new ConcurrentHashMap<>();

  TenantRuns(DbtRunner runner, RunQueue queue, Clock clock) {
    this.runner = runner;
    this.queue = queue;
    this.clock = clock;
  }

  private record Held(RunResult result, RunQueue.State state, Instant until) {}

  /**
   * What was run.
   *
   * @param runs in their order; none when all work is of tenants that are held back
   * @param refused the tenants that are held back now, each with the run that says why
   */
  public record Outcome(List<DbtRunner.Finished> runs, Map<UUID, RunResult> refused) {}

  /** Runs dbt for all that is queued, or for the models that are asked for. */
  public Outcome run(
      DbtInstallation.Paths installation, TransformRequest request, RunListener listener)
      throws IOException, SQLException, InterruptedException {
    Separation separation =
        new Separation(tenants -> runner.run(installation, request, tenants, listener));
    if (request.select() != null) {
      return new Outcome(List.of(runner.run(installation, request, Set.of(), listener)), Map.of());
    }
    Set<UUID> waiting = waiting(request);
    Set<UUID> due = due(waiting);
    Set<UUID> together = new LinkedHashSet<>(waiting);
    together.removeAll(held.keySet());
    if (held.isEmpty() || !together.isEmpty()) {
      separation.run(together);
    }
    for (UUID tenant : due) {
      separation.run(Set.of(tenant));
    }
    keep(separation, waiting);
    return new Outcome(separation.runs(), refused(separation));
  }

  private Set<UUID> waiting(TransformRequest request) {
    if (request.fullRefresh()) {
      held.clear();
      return queue.everyTenant().keySet();
    }
    Set<UUID> waiting = queue.tenants().keySet();
    held.keySet().retainAll(waiting);
    return waiting;
  }

  private Set<UUID> due(Set<UUID> waiting) {
    Set<UUID> due = new LinkedHashSet<>(waiting);
    due.removeIf(tenant -> {
      Held hold = held.get(tenant);
      return hold == null
          || (hold.state().equals(queue.state(tenant)) && clock.instant().isBefore(hold.until()));
    });
    return due;
  }

  /** A tenant is held back only where others are served by that. */
  private void keep(Separation separation, Set<UUID> waiting) {
    separation.runs().stream()
        .filter(finished -> finished.result().published())
        .forEach(finished -> finished.tenants().forEach(held::remove));
    separation
        .refused()
        .forEach((tenant, result) -> {
          if (!separation.published() && !held.containsKey(tenant)) {
            return;
          }
          LOG.warn(
              "Tenant {} is held back by its own rows, see run {}; {} waited with it",
              tenant,
              result.id(),
              waiting.size() - 1);
          held.put(tenant, new Held(result, queue.state(tenant), clock.instant().plus(PAUSE)));
        });
  }

  private Map<UUID, RunResult> refused(Separation separation) {
    Map<UUID, RunResult> all = new LinkedHashMap<>(separation.refused());
    held.forEach((tenant, hold) -> all.putIfAbsent(tenant, hold.result()));
    return all;
  }
}
