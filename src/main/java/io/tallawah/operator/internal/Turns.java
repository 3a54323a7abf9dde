package io.tallawah.operator.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server's thread for one kind of work: a minute after its last turn, or when it is asked. */
final class Turns implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
  private static final long FIRST_SECONDS = 5;
  private static final long EVERY_SECONDS = 60;

  private final String name;
  private final Runnable turn;
  private final ScheduledExecutorService worker;

  Turns(String name, Runnable turn) {
    this.name = name;
    this.turn = turn;
    this.worker =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name).daemon().factory());
  }

  void begin() {
    worker.scheduleWithFixedDelay(this::take, FIRST_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  /** As soon as it can. */
  void soon() {
    worker.execute(this::take);
  }

  private void take() {
    try {
      turn.run();
    } catch (RuntimeException e) {
      LOG.error("A turn of {} failed; the next carries on", name, e);
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
