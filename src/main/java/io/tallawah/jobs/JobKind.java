package io.tallawah.jobs;

import java.time.Duration;

/**
 * Does the jobs of one kind: a bean of the module that asks for them. The tenant is bound, the
 * thread acts in the name of no person; whoever asked may since have lost the right to it, so the
 * kind checks that again. A job that was cut off is done again from its beginning.
 */
public interface JobKind {

  /** Its name in the table, such as {@code export}. */
  String kind();

  /**
   * Does a job.
   *
   * @param progress to report to at least every few seconds: that is also how it is stopped
   * @return what came of it, as JSON
   * @throws io.tallawah.shared.ProblemException what the person is told; anything else they are
   *     told as an id that is in the log
   */
  String run(Job job, JobProgress progress) throws Exception;

  /** Removes what a job left behind, if anything; it is called after it was cancelled, too. */
  void discard(Job job);

  /** How long what came of it is kept. */
  Duration kept();
}
