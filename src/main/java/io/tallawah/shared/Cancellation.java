package io.tallawah.shared;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Work that may be given up by who asked for it: what takes long on its thread says how it is
 * stopped from another.
 */
public final class Cancellation {

  private static final ThreadLocal<@Nullable Cancellation> CURRENT = new ThreadLocal<>();

  private final Executor stopping;
  private boolean cancelled;
  private @Nullable Runnable stop;

  /**
   * Of work that hasn't begun.
   *
   * @param stopping where what runs is stopped, as that may take as long as the database answers
   */
  public Cancellation(Executor stopping) {
    this.stopping = stopping;
  }

  /** Calls work on this thread that {@link #cancel} may stop. */
  public <T> T call(Callable<T> work) throws Exception {
    CURRENT.set(this);
    try {
      return work.call();
    } finally {
      CURRENT.remove();
    }
  }

  /** Gives the work up: what runs is stopped, and nothing that can be stopped begins any more. */
  public void cancel() {
    synchronized (this) {
      cancelled = true;
      if (stop == null) {
        return;
      }
    }
    stopping.execute(this::stop);
  }

  private void stop() {
    Runnable running;
    synchronized (this) {
      running = stop;
    }
    if (running != null) {
      running.run();
    }
  }

  /** Whether it was given up. */
  public synchronized boolean isCancelled() {
    return cancelled;
  }

  /** Whether the work of this thread may be given up at all. */
  public static boolean isPossible() {
    return CURRENT.get() != null;
  }

  /**
   * Calls what takes long and can be stopped.
   *
   * @param stop stops it, from another thread
   * @throws CancellationException when the work of this thread has been given up, before or
   *     meanwhile
   */
  public static <T extends @Nullable Object> T stoppable(Runnable stop, Callable<T> work)
      throws Exception {
    Cancellation current = CURRENT.get();
    if (current == null) {
      return work.call();
    }
    current.begin(stop);
    try {
      return work.call();
    } catch (Exception e) {
      throw current.isCancelled() ? givenUp(e) : e;
    } finally {
      current.end();
    }
  }

  private synchronized void begin(Runnable how) {
    if (cancelled) {
      throw givenUp(null);
    }
    stop = how;
  }

  private synchronized void end() {
    stop = null;
  }

  private static CancellationException givenUp(@Nullable Exception stopped) {
    CancellationException end = new CancellationException("nobody waits for it any more");
    end.initCause(stopped);
    return end;
  }
}
