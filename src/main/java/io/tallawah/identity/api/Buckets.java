package io.tallawah.identity.api;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.tallawah.shared.api.ApiException;
import java.time.Duration;
import java.util.function.ToIntFunction;
import org.springframework.http.HttpStatus;

/** So many a minute of each; a minute's worth may come at once. */
final class Buckets<S> {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final long MOST_KNOWN = 100_000;

  private final LoadingCache<S, Bucket> buckets;

  Buckets(ToIntFunction<S> most, TimeMeter clock) {
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .expireAfterAccess(MINUTE.multipliedBy(2))
            .build(subject -> bucket(most.applyAsInt(subject), clock));
  }

  /**
   * Takes one.
   *
   * @throws ApiException that says when to come back, when there is none left
   */
  void take(S subject, String otherwise) {
    ConsumptionProbe probe = buckets.get(subject).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw ApiException.retryLater(
          HttpStatus.TOO_MANY_REQUESTS,
          otherwise,
          Duration.ofNanos(probe.getNanosToWaitForRefill()).plusMillis(999).toSeconds());
    }
  }

  /** Gives one back that was taken. */
  void giveBack(S subject) {
    buckets.get(subject).addTokens(1);
  }

  private static Bucket bucket(int most, TimeMeter clock) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(most).refillGreedy(most, MINUTE))
        .withCustomTimePrecision(clock)
        .build();
  }
}
