package io.tallawah.warehouse;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.TenantId;
import io.tallawah.warehouse.internal.DbtRunner;
import io.tallawah.warehouse.internal.TenantRuns;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Turns what has landed into marts. */
@Service
public class Warehouse {

  private final DbtInstallation installation;
  private final DbtRunner runner;
  private final TenantRuns runs;
  private final ApplicationEventPublisher events;
  private final MeterRegistry meters;

  Warehouse(
      DbtInstallation installation,
      DbtRunner runner,
      TenantRuns runs,
      ApplicationEventPublisher events,
      MeterRegistry meters) {
    this.installation = installation;
    this.runner = runner;
    this.runs = runs;
    this.events = events;
    this.meters = meters;
  }

  /**
   * Runs dbt and waits for its end; if another run goes on, in this process or another, for that
   * one's first. For jobs and commands, over all tenants; a run that does not publish leaves marts
   * and queue as they were. Where the rows of a tenant are refused, the others are published by
   * further runs without it.
   *
   * @return the run, or of several one that speaks for all: it failed if a tenant is held back
   * @throws ProblemException when dbt cannot be started
   */
  public RunResult transform(TransformRequest request, RunListener listener) {
    DbtInstallation.Paths paths = installation.paths();
    try {
      TenantRuns.Outcome outcome = runs.run(paths, request, listener);
      for (DbtRunner.Finished finished : outcome.runs()) {
        tell(finished, request);
      }
      return TransformSummary.of(outcome);
    } catch (IOException | SQLException e) {
      throw new ProblemException(
          "The transformation could not be started.", "The log has the reason.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(
          "The transformation was stopped.", "Its work stays queued for the next one.", e);
    }
  }

  private void tell(DbtRunner.Finished finished, TransformRequest request) {
    RunResult result = finished.result();
    Timer.builder("tallawah.dbt.run")
        .description("Runs of dbt, with its own start")
        .tag("status", result.status().name().toLowerCase(Locale.ROOT))
        .register(meters)
        .record((long) (result.seconds() * 1e9), TimeUnit.NANOSECONDS);
    if (request.select() == null) {
      for (UUID id : finished.tenants()) {
        TenantId tenant = new TenantId(id);
        events.publishEvent(result.published() ? new Published(tenant) : new Refused(tenant));
      }
    }
  }

  /**
   * Marks runs that a killed process left, and ends what is left of them; for the server's start.
   */
  public void recover() {
    try {
      runner.recover();
    } catch (IOException | SQLException e) {
      throw new ProblemException(
          "Interrupted runs could not be cleared.", "The log has the reason.", e);
    }
  }

  /**
   * Does something while no run of dbt goes on and none begins, in any process; waits for one that
   * does.
   */
  public void whileNothingRuns(Runnable work) {
    try {
      runner.whileNothingRuns(work);
    } catch (SQLException e) {
      throw new IllegalStateException("the lock of runs could not be had", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Stops the run that goes on here; its work stays queued. */
  @PreDestroy
  public void cancel() {
    runner.cancel();
  }
}
