package io.tallawah.shared;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread of its own for one kind of upkeep: so long after its last turn, or when it is asked. A
 * turn that fails is logged, and the next one comes.
 */
public final class Turns implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

  private final String name;
  private final Runnable turn;
  private final ScheduledExecutorService worker;

  /**
   * Without a turn until {@link #begin} or {@link #soon}.
   *
   * @param name of the thread, and of the work in the log
   */
  public Turns(String name, Runnable turn) {
    this.name = name;
    this.turn = turn;
    this.worker =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name).daemon().factory());
  }

  /** Takes turns from now on. */
  public void begin(Duration first, Duration pause) {
    var unused =
        worker.scheduleWithFixedDelay(
            this::take, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Takes a turn as soon as it can. */
  public void soon() {
    worker.execute(this::take);
  }

  private void take() {
    try {
      turn.run();
    } catch (RuntimeException e) {
      LOG.error("A turn of {} failed; the next one carries on", name, e);
    }
  }

  /** Ends the turn that goes on, and takes no more. */
  @Override
  public void close() {
    worker.shutdownNow();
  }
}
