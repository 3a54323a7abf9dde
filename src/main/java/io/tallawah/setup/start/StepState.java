package io.tallawah.setup.start;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a step is.
 *
 * @param status waiting, running, done, skipped or failed
 * @param detail what it is doing, or why it failed
 * @param began when it began
 * @param ended when it ended
 */
public record StepState(
    Status status, String detail, @Nullable Instant began, @Nullable Instant ended) {

  /** Where a step can be. */
  public enum Status {
    WAITING,
    RUNNING,
    DONE,
    SKIPPED,
    FAILED
  }

  static final StepState WAITING = new StepState(Status.WAITING, "", null, null);

  StepState begin(Instant now) {
    return new StepState(Status.RUNNING, "", now, null);
  }

  StepState detail(String text) {
    return new StepState(status, text, began, ended);
  }

  StepState end(Status how, String text, Instant now) {
    return new StepState(how, text, began, now);
  }

  /** How long it has taken so far. */
  Duration elapsed(Instant now) {
    return began == null ? Duration.ZERO : Duration.between(began, ended == null ? now : ended);
  }
}
