package io.tallawah.setup.start;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far the start of this server is; each change of a step is one line in the log. */
public final class StartProgress {

  private static final Logger LOG = LoggerFactory.getLogger(StartProgress.class);
  private static final int PARTS = 10;

  private final Clock clock;
  private final Instant began;
  private final Map<Step, StepState> steps = new EnumMap<>(Step.class);
  private final Map<Step, Integer> parts = new EnumMap<>(Step.class);

  public StartProgress(Clock clock) {
    this.clock = clock;
    this.began = clock.instant();
    for (Step step : Step.values()) {
      steps.put(step, StepState.WAITING);
    }
  }

  /** For a process that serves nobody, such as a command: nothing to wait for. */
  public static StartProgress ready() {
    StartProgress progress = new StartProgress(Clock.systemUTC());
    progress.steps.replaceAll(
        (step, state) -> state.end(StepState.Status.DONE, "", progress.began));
    return progress;
  }

  public synchronized boolean isReady() {
    return state(Step.READY).status() == StepState.Status.DONE;
  }

  /** A copy of all steps. */
  public synchronized Map<Step, StepState> steps() {
    return new EnumMap<>(steps);
  }

  public Instant began() {
    return began;
  }

  public synchronized void begin(Step step) {
    steps.put(step, state(step).begin(clock.instant()));
    LOG.info("{} …", step.label());
  }

  /** Says what a step is doing. */
  public synchronized void detail(Step step, String text) {
    steps.put(step, state(step).detail(text));
  }

  /** Says how far a step is; the log hears of each tenth. */
  public synchronized void detail(Step step, int index, int total, String text) {
    detail(step, text);
    int part = total == 0 ? 0 : index * PARTS / total;
    if (part > parts.getOrDefault(step, 0)) {
      parts.put(step, part);
      LOG.info("{}: {}", step.label(), text);
    }
  }

  public synchronized void done(Step step) {
    end(step, StepState.Status.DONE, "");
    LOG.info(
        "{} done ({} s)",
        step.label(),
        String.format(
            Locale.ROOT, "%.1f", state(step).elapsed(clock.instant()).toMillis() / 1000.0));
  }

  /** There is nothing to do. */
  public synchronized void skip(Step step, String why) {
    end(step, StepState.Status.SKIPPED, why);
    LOG.info("{}: {}", step.label(), why);
  }

  /** It could not be done; the start goes on with what there is. */
  public synchronized void fail(Step step, String why) {
    end(step, StepState.Status.FAILED, why);
    LOG.warn("{}: {}", step.label(), why);
  }

  private void end(Step step, StepState.Status status, String text) {
    steps.put(step, state(step).end(status, text, clock.instant()));
  }

  private StepState state(Step step) {
    return steps.getOrDefault(step, StepState.WAITING);
  }
}
