package io.tallawah.jobs;

import io.tallawah.shared.ProblemException;

/** A person, or a tenant, has as many open jobs as one may have. */
public class TooManyJobsException extends ProblemException {

  private static final long serialVersionUID = 1L;

  TooManyJobsException() {
    super("Too much is waiting already.", "Wait until some of it is done, or cancel some.");
  }
}
