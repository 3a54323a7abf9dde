package io.tallawah.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows guessing: after a few failures for one account from one address, or many from one address,
 * that address waits. The person themselves, at another address, doesn't.
 *
 * <p>Kept in the memory of this instance.
 */
@Component
class SignInThrottle {

  static final int ACCOUNT_FAILURES = 10;
  static final int ADDRESS_FAILURES = 100;
  static final Duration WINDOW = Duration.ofMinutes(10);

  private static final int MOST_KEPT = 100_000;

  private record Key(String account, String address) {}

  private record Failures(int count, Instant since) {}

  private final InstantSource clock;
  private final Map<Key, Failures> failures = new ConcurrentHashMap<>();

  @Autowired
  SignInThrottle() {
    this(InstantSource.system());
  }

  SignInThrottle(InstantSource clock) {
    this.clock = clock;
  }

  /** Seconds until the next attempt is taken; 0 when it is taken now. */
  long secondsToWait(String account, String address) {
    return Math.max(
        wait(new Key(account, address), ACCOUNT_FAILURES), wait(anyAt(address), ADDRESS_FAILURES));
  }

  void failed(String account, String address) {
    makeRoom();
    count(new Key(account, address));
    count(anyAt(address));
  }

  void succeeded(String account, String address) {
    failures.remove(new Key(account, address));
  }

  private long wait(Key key, int limit) {
    Failures known = failures.get(key);
    if (known == null || known.count() < limit) {
      return 0;
    }
    Duration left = Duration.between(clock.instant(), known.since().plus(WINDOW));
    return left.isPositive() ? left.toSeconds() + 1 : 0;
  }

  private void count(Key key) {
    Instant now = clock.instant();
    failures.merge(
        key,
        new Failures(1, now),
        (known, one) ->
            now.isBefore(known.since().plus(WINDOW))
                ? new Failures(known.count() + 1, known.since())
                : one);
  }

  private void makeRoom() {
    if (failures.size() >= MOST_KEPT) {
      Instant now = clock.instant();
      failures.values().removeIf(one -> !now.isBefore(one.since().plus(WINDOW)));
    }
  }

  private static Key anyAt(String address) {
    return new Key("", address);
  }
}
