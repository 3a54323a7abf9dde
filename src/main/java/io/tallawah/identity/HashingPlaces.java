package io.tallawah.identity;

import io.tallawah.shared.BusyException;
import io.tallawah.shared.Sentence;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How many passwords are hashed at once; who comes when all places are taken waits a little. */
@Component
class HashingPlaces {

  /** How many there are on this machine. */
  static final int ALL = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8);

  private static final long WAIT_SECONDS = 5;

  private final Semaphore free = new Semaphore(ALL, true);

  /**
   * Takes one, to be left again.
   *
   * @throws BusyException when none gets free
   */
  void take() {
    try {
      if (!free.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    }
  }

  void leave() {
    free.release();
  }

  private static BusyException busy() {
    return new BusyException(
        Sentence.of("Too many passwords are being checked at once."),
        Sentence.of("Try again in a moment."));
  }
}
