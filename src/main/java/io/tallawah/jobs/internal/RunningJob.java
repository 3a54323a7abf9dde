package io.tallawah.jobs.internal;

import io.tallawah.jobs.Job;
import io.tallawah.jobs.JobProgress;
import io.tallawah.jobs.JobStoppedException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A job as long as this worker has it. */
final class RunningJob implements JobProgress {

  private static final long PAUSE = Duration.ofSeconds(1).toNanos();

  private final LeasedRows rows;
  private final Job job;
  private final UUID lease;
  private final AtomicReference<Runnable> stop = new AtomicReference<>(RunningJob::nothing);
  private volatile boolean stopped;
  private volatile long done;
  private volatile @Nullable Long total;
  private long told = System.nanoTime();

  RunningJob(LeasedRows rows, Job job, UUID lease) {
    this.rows = rows;
    this.job = job;
    this.lease = lease;
  }

  Job job() {
    return job;
  }

  UUID lease() {
    return lease;
  }

  /** How far it says it is. */
  long done() {
    return done;
  }

  boolean isStopped() {
    return stopped;
  }

  @Override
  public void report(long now, long all) {
    done = now;
    total = all;
    if (System.nanoTime() - told >= PAUSE) {
      told = System.nanoTime();
      keep();
    }
    if (stopped) {
      throw new JobStoppedException();
    }
  }

  @Override
  public void onStop(Runnable act) {
    stop.set(act);
    if (stopped) {
      stop();
    }
  }

  /** Keeps the lease, also while nothing is reported; stops the job when that is not granted. */
  void keep() {
    if (!stopped && !rows.keep(job.id(), lease, done, total)) {
      stop();
    }
  }

  /** Stops it: what it waits for in the database included. */
  void stop() {
    stopped = true;
    stop.getAndSet(RunningJob::nothing).run();
  }

  private static void nothing() {}
}
