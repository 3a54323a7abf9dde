package io.tallawah.jobs;

/** The job goes no further here: it was cancelled, or another worker has it. */
public class JobStoppedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public JobStoppedException() {
    super("the job is to stop");
  }
}
