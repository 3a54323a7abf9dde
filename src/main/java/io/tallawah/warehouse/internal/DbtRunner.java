package io.tallawah.warehouse.internal;

import io.tallawah.shared.ChildProcess;
import io.tallawah.shared.Sentence;
import io.tallawah.warehouse.DbtInstallation;
import io.tallawah.warehouse.NodeResult;
import io.tallawah.warehouse.RunListener;
import io.tallawah.warehouse.RunResult;
import io.tallawah.warehouse.TransformRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Runs dbt as a process of its own, one run at a time on one database. */
@Component
public class DbtRunner {

  private static final Logger LOG = LoggerFactory.getLogger(DbtRunner.class);
  private static final double NANOS = 1e9;

  private final DataSource dbt;
  private final DbtTarget target;
  private final RunQueue queue;
  private final RunStore store;
  private final FoundRows found;
  private final RunSteps steps;
  private final Path record;
  private final AtomicReference<@Nullable ChildProcess> current = new AtomicReference<>();

  DbtRunner(
      @Qualifier("dbtDataSource") DataSource dbt,
      DbtTarget target,
      RunQueue queue,
      RunStore store,
      FoundRows found,
      RunSteps steps,
      @Value("${tallawah.home}") Path home) {
    this.dbt = dbt;
    this.target = target;
    this.queue = queue;
    this.store = store;
    this.found = found;
    this.steps = steps;
    this.record = home.resolve("dbt").resolve("run.pid");
  }

  /** What was run, and for which tenants. */
  public record Finished(RunResult result, List<UUID> tenants) {}

  /**
   * Runs dbt; waits for another run first, in whichever process it is.
   *
   * @param only the tenants it is for; none means all that have something queued
   */
  Finished run(
      DbtInstallation.Paths installation,
      TransformRequest request,
      Set<UUID> only,
      RunListener listener)
      throws IOException, SQLException, InterruptedException {
    try (RunLock lock = RunLock.acquire(dbt, listener::waiting)) {
      LOG.debug("The database is ours for a run: {}", lock);
      ChildProcess.endLeftover(record);
      markInterrupted();
      UUID id = UUID.randomUUID();
      Map<UUID, Long> scope = scope(request, only);
      store.begin(id, request.command(), scope);
      RunResult result = run(id, installation, request, listener);
      RunResultsFile file = RunResultsFile.in(installation.work());
      store.end(scope.keySet(), result, found.of(result, file));
      return new Finished(result, List.copyOf(scope.keySet()));
    }
  }

  private Map<UUID, Long> scope(TransformRequest request, Set<UUID> only) {
    Map<UUID, Long> waiting =
        request.fullRefresh() || request.select() != null ? queue.everyTenant() : queue.tenants();
    if (only.isEmpty()) {
      return waiting;
    }
    Map<UUID, Long> scope = new LinkedHashMap<>();
    only.forEach(tenant -> scope.put(tenant, waiting.getOrDefault(tenant, 0L)));
    return scope;
  }

  /** Does something while no run goes on and none begins; waits for one that does. */
  public void whileNothingRuns(Runnable work) throws SQLException, InterruptedException {
    try (RunLock lock = RunLock.acquire(dbt, () -> {})) {
      LOG.debug("The database is ours: {}", lock);
      work.run();
    }
  }

  /** Ends and marks what killed processes left, unless another process has a run going on. */
  public void recover() throws IOException, SQLException {
    try (RunLock lock = RunLock.tryAcquire(dbt)) {
      if (lock != null) {
        ChildProcess.endLeftover(record);
        markInterrupted();
      }
    }
  }

  /** Ends the run that this process has going on, if any; returns when it has ended. */
  public void cancel() {
    ChildProcess running = current.get();
    if (running != null) {
      running.stop();
    }
  }

  /** Whoever holds the lock knows that no run goes on. */
  private void markInterrupted() {
    queue
        .running()
        .forEach((run, tenants) -> {
          Sentence said =
              queue.hasPublished(run)
                  ? Sentence.of("The application ended during this run, after it had published.")
                  : Sentence.of(
                      "The application ended during this run; the next run took its work.");
          RunResult result =
              new RunResult(run, RunResult.Status.INTERRUPTED, said.english(), List.of(), 0);
          store.end(tenants, result, Findings.NONE);
        });
  }

  private RunResult run(
      UUID id, DbtInstallation.Paths installation, TransformRequest request, RunListener listener)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Files.createDirectories(installation.work());
    RunResultsFile results = RunResultsFile.in(installation.work());
    results.clear();
    DbtLog log = new DbtLog();
    ProcessBuilder command = DbtCommand.of(installation, target, request, RunLock.APPLICATION + id);
    int exitCode;
    boolean stopped;
    try (ChildProcess process = ChildProcess.start(command, record)) {
      current.set(process);
      follow(
          process,
          log,
          step -> {
            steps.reach(id, step);
            listener.node(step);
          });
      exitCode = process.waitFor();
      stopped = process.wasStopped();
    } finally {
      current.set(null);
      steps.end();
    }
    Outcome outcome = new Outcome(exitCode, stopped, (System.nanoTime() - start) / NANOS);
    return result(id, outcome, log, results.read());
  }

  private static void follow(ChildProcess process, DbtLog log, RunListener listener)
      throws IOException {
    BufferedReader output = process.output();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      log.read(line).ifPresent(listener::node);
    }
  }

  /**
   * How the process ended.
   *
   * @param stopped whether we asked it to
   */
  private record Outcome(int exitCode, boolean stopped, double seconds) {

    /** A signal, ours or another's, and not a failure of dbt's. */
    boolean interrupted() {
      return stopped || exitCode > 2;
    }
  }

  private RunResult result(UUID id, Outcome outcome, DbtLog log, List<NodeResult> nodes) {
    double seconds = outcome.seconds();
    if (outcome.exitCode() == 0) {
      return new RunResult(id, RunResult.Status.SUCCEEDED, null, nodes, seconds);
    }
    nodes.stream()
        .filter(node -> !node.isGood() && !node.status().equals("skipped"))
        .forEach(
            node -> LOG.error("Run {}: {} {}: {}", id, node.kind(), node.node(), node.explained()));
    log.problems().forEach(problem -> LOG.error("Run {}: {}", id, problem));
    boolean interrupted = outcome.interrupted();
    RunResult result =
        new RunResult(
            id,
            interrupted ? RunResult.Status.INTERRUPTED : RunResult.Status.FAILED,
            null,
            nodes,
            nodes.stream().anyMatch(RunResult::publishes)
                || (interrupted && queue.hasPublished(id)),
            seconds);
    return result.with(message(result).english());
  }

  private static Sentence message(RunResult result) {
    String run = result.id().toString();
    if (result.status() == RunResult.Status.INTERRUPTED) {
      return result.published()
          ? Sentence.of("The run was stopped after it had published. Run {0} in the log.", run)
          : Sentence.of("The run was stopped; its work stays queued. Run {0} in the log.", run);
    }
    return result.published()
        ? Sentence.of(
            "Published, but a test of what is published failed. Run {0} in the log says which.",
            run)
        : Sentence.of(
            "The run failed, so nothing was published. Run {0} in the log says why.", run);
  }
}
