package io.tallawah.setup;

import io.tallawah.shared.ProblemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Keeps a start that failed for a reason people can be told from being reported twice: the command
 * line says the one sentence.
 */
public final class StartProblemReporter implements SpringBootExceptionReporter {

  /** Called by the framework, once for each start. */
  public StartProblemReporter(ConfigurableApplicationContext context) {}

  @Override
  public boolean reportException(Throwable failure) {
    return problem(failure).isPresent();
  }

  /** The problem among the causes of a failure. */
  public static Optional<ProblemException> problem(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException problem) {
        return Optional.of(problem);
      }
    }
    return Optional.empty();
  }
}
