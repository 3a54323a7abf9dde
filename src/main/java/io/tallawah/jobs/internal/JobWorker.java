package io.tallawah.jobs.internal;

import io.tallawah.identity.SystemIdentity;
import io.tallawah.jobs.Job;
import io.tallawah.jobs.JobKind;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.Sentence;
import io.tallawah.shared.api.TraceId;
import io.tallawah.tenancy.CurrentTenant;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does one job of the bound tenant under a lease, and notes what came of it. */
@Component
class JobWorker implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);
  private static final Duration BEAT = Duration.ofSeconds(3);

  private final LeasedRows rows;
  private final CurrentTenant currentTenant;
  private final SystemIdentity system;
  private final Set<RunningJob> running = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("jobs' leases").daemon().factory());
  private volatile boolean closing;

  JobWorker(LeasedRows rows, CurrentTenant currentTenant, SystemIdentity system) {
    this.rows = rows;
    this.currentTenant = currentTenant;
    this.system = system;
  }

  /** Does a job that waits or was cut off; false when another worker has it. */
  boolean work(JobKind kind, UUID id) {
    UUID lease = UUID.randomUUID();
    Optional<Job> taken = closing ? Optional.empty() : rows.take(id, lease);
    taken.ifPresent(job -> work(kind, new RunningJob(rows, job, lease)));
    return taken.isPresent();
  }

  /** Removes what a job left behind or, later, the job; false when it isn't its time. */
  boolean expire(JobKind kind, UUID id) {
    Optional<Job> due = rows.expired(id);
    due.ifPresent(job -> {
      if (job.state() == Job.State.DONE) {
        kind.discard(job);
        rows.expire(id);
      } else {
        rows.remove(id);
      }
    });
    return due.isPresent();
  }

  /** Stops what goes on here; it goes on elsewhere. */
  @Override
  public void close() {
    closing = true;
    running.forEach(RunningJob::stop);
    heart.shutdownNow();
  }

  private void work(JobKind kind, RunningJob one) {
    running.add(one);
    ScheduledFuture<?> beat =
        heart.scheduleWithFixedDelay(
            () -> keep(one), BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    try {
      attempt(kind, one);
    } finally {
      beat.cancel(false);
      running.remove(one);
    }
  }

  private void attempt(JobKind kind, RunningJob one) {
    Job job = one.job();
    if (rows.cancelled(job.id(), one.lease())) {
      kind.discard(job);
      return;
    }
    if (rows.isWornOut(job.id(), one.lease())) {
      rows.failed(job.id(), one.lease(), Sentence.of("It was cut off several times."));
      return;
    }
    try {
      String result = kind.run(job, one);
      if (!rows.done(job.id(), one.lease(), one.done(), result, kind.kept())) {
        stopped(kind, one);
      }
    } catch (Exception e) {
      failed(kind, one, e);
    }
  }

  private void failed(JobKind kind, RunningJob one, Exception failure) {
    if (one.isStopped()) {
      stopped(kind, one);
    } else if (closing) {
      rows.giveBack(one.job().id(), one.lease());
    } else {
      rows.failed(one.job().id(), one.lease(), problem(one.job(), failure));
    }
  }

  /**
   * It was cancelled, or the server stops, or another worker has it and this one had it too long.
   */
  private void stopped(JobKind kind, RunningJob one) {
    if (rows.cancelled(one.job().id(), one.lease())) {
      kind.discard(one.job());
    } else if (closing) {
      rows.giveBack(one.job().id(), one.lease());
    }
  }

  private static Sentence problem(Job job, Exception failure) {
    if (failure instanceof ProblemException told) {
      LOG.info("{} {} could not be done: {}", job.kind(), job.id(), told.getMessage());
      return told.whole();
    }
    String trace = TraceId.current();
    LOG.error(
        "{} {} of tenant {} failed, id {}", job.kind(), job.id(), job.tenant(), trace, failure);
    return Sentence.of("It failed. Id {0}", trace);
  }

  /** A lease that can't be prolonged just now may be prolonged in a moment. */
  private void keep(RunningJob one) {
    try {
      currentTenant.runAs(one.job().tenant(), () -> system.runAs(one.job().kind(), one::keep));
    } catch (RuntimeException e) {
      LOG.warn("the lease of {} {} could not be prolonged", one.job().kind(), one.job().id(), e);
    }
  }
}
