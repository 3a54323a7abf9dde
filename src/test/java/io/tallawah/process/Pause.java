package io.tallawah.process;

import java.util.concurrent.locks.LockSupport;

/** Between two looks at another process, which nothing in this one can wake us for. */
public final class Pause {

  private static final long NANOS = 100_000_000;

  private Pause() {}

  public static void aMoment() {
    LockSupport.parkNanos(NANOS);
  }
}
