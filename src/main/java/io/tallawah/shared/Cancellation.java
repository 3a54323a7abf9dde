package io.tallawah.shared;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work that may be given up by who asked for it: what takes long on its thread says how it is
 * stopped from another.
 */
public final class Cancellation {

  private static final ThreadLocal<@Nullable Cancellation> CURRENT = new ThreadLocal<>();

  private boolean cancelled;
  private @Nullable Runnable stop;

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
    Runnable running;
    synchronized (this) {
      cancelled = true;
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

  /**
   * Calls what takes long and can be stopped.
   *
   * @param stop stops it, from another thread
   * @throws CancellationException when the work of this thread has been given up
   */
  public static <T> T stoppable(Runnable stop, Supplier<T> work) {
    Cancellation current = CURRENT.get();
    if (current == null) {
      return work.get();
    }
    current.begin(stop);
    try {
      return work.get();
    } finally {
      current.end();
    }
  }

  private synchronized void begin(Runnable how) {
    if (cancelled) {
      throw new CancellationException("nobody waits for it any more");
    }
    stop = how;
  }

  private synchronized void end() {
    stop = null;
  }
}
