package io.tallawah.jobs;

/** Where a running job says how far it is, and learns that it is to stop. */
public interface JobProgress {

  /**
   * Says how far it is.
   *
   * @throws JobStoppedException when the job is to stop now
   */
  void report(long done, long total);

  /** What stops it while it can't report: called at most once, on another thread. */
  void onStop(Runnable stop);
}
