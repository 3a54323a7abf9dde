package io.tallawah.warehouse;

import io.tallawah.ingestion.RowsLanded;
import io.tallawah.shared.Nightly;
import io.tallawah.shared.ProblemException;
import io.tallawah.warehouse.internal.RunQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The server's one worker that takes the queue: at once when rows have landed here, soon when
 * another process or a killed run left some. A run takes whatever the queue holds when it begins.
 * After a failure it waits for something new, or longer and longer.
 */
@Component
public class TransformLoop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TransformLoop.class);
  private static final Duration POLL = Duration.ofSeconds(5);
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
  private static final LocalTime NIGHT = LocalTime.of(3, 20);

  private final Warehouse warehouse;
  private final RunQueue queue;
  private final Clock clock;
  private final Semaphore landed = new Semaphore(0);
  private @Nullable Thread worker;
  private RunQueue.@Nullable State failed;
  private Instant retryAt = Instant.MIN;
  private Duration pause = FIRST_PAUSE;
  private final Nightly nightly;

  TransformLoop(Warehouse warehouse, RunQueue queue, Clock clock) {
    this.warehouse = warehouse;
    this.queue = queue;
    this.clock = clock;
    this.nightly = new Nightly(clock, NIGHT);
  }

  /** Begins to take the queue; once. */
  public synchronized void begin() {
    if (worker == null) {
      worker = Thread.ofPlatform().daemon().name("transform").start(this::work);
    }
  }

  @EventListener
  void on(RowsLanded rows) {
    LOG.debug("Rows landed for connection {}", rows.connection());
    landed.release();
  }

  private void work() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        if (landed.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
          landed.drainPermits();
        }
        takeQueue();
      } catch (InterruptedException e) {
        return;
      } catch (ProblemException e) {
        LOG.warn("The queue waits: {} {}", e.getMessage(), e.advice());
        failed = null;
        postpone();
      } catch (RuntimeException e) {
        LOG.error("The queue could not be taken; it is tried again", e);
        failed = null;
        postpone();
      }
    }
  }

  private void takeQueue() {
    if (clock.instant().isBefore(retryAt) && failed == null) {
      return;
    }
    boolean night = nightly.takeTurn(); // with the tests that look at whole tables
    RunQueue.State before = queue.state();
    if ((before.isEmpty() && !night) || isTooSoon(before)) {
      return;
    }
    RunResult result =
        warehouse.transform(new TransformRequest(false, null, night), RunListener.SILENT);
    if (result.succeeded()) {
      failed = null;
      retryAt = Instant.MIN;
      pause = FIRST_PAUSE;
    } else {
      LOG.warn("{}", result.message());
      failed = before; // what has landed meanwhile is tried at once
      postpone();
    }
  }

  private boolean isTooSoon(RunQueue.State state) {
    return state.equals(failed) && clock.instant().isBefore(retryAt);
  }

  private void postpone() {
    retryAt = clock.instant().plus(pause);
    pause =
        pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
  }

  @Override
  public synchronized void close() {
    if (worker != null) {
      worker.interrupt();
      warehouse.cancel();
    }
  }
}
