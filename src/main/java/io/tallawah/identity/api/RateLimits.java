package io.tallawah.identity.api;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.tallawah.identity.InTenant;
import io.tallawah.identity.SignedInUser;
import io.tallawah.shared.api.ApiException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How many requests a minute one person, one tenant, or one address without sign-in may send to
 * this server. Who sends more is told when to come back. A minute's worth may come at once.
 */
final class RateLimits extends OncePerRequestFilter {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final long MOST_KNOWN = 100_000;

  /** Whose requests are counted: a kind, and which of it. */
  private record Subject(Kind kind, String id) {}

  private enum Kind {
    PERSON,
    TENANT,
    ADDRESS
  }

  private final int ofPerson;
  private final int ofTenant;
  private final TimeMeter clock;
  private final LoadingCache<Subject, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_KNOWN)
          .expireAfterAccess(MINUTE.multipliedBy(2))
          .build(this::bucket);

  RateLimits(int ofPerson, int ofTenant, TimeMeter clock) {
    this.ofPerson = ofPerson;
    this.ofTenant = ofTenant;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    for (Subject subject : subjects(request)) {
      take(subject);
    }
    chain.doFilter(request, response);
  }

  private void take(Subject subject) {
    ConsumptionProbe probe = buckets.get(subject).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw ApiException.retryLater(
          HttpStatus.TOO_MANY_REQUESTS,
          subject.kind() == Kind.TENANT
              ? "This tenant sends too many requests. Wait a little and try again."
              : "Too many requests. Wait a little and try again.",
          Duration.ofNanos(probe.getNanosToWaitForRefill()).plusMillis(999).toSeconds());
    }
  }

  private static List<Subject> subjects(HttpServletRequest request) {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    if (caller == null || !(caller.getPrincipal() instanceof SignedInUser person)) {
      return List.of(new Subject(Kind.ADDRESS, String.valueOf(request.getRemoteAddr())));
    }
    Subject one = new Subject(Kind.PERSON, person.id().toString());
    return caller instanceof InTenant bound
        ? List.of(one, new Subject(Kind.TENANT, bound.tenant().toString()))
        : List.of(one);
  }

  private Bucket bucket(Subject subject) {
    int most = subject.kind() == Kind.TENANT ? ofTenant : ofPerson;
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(most).refillGreedy(most, MINUTE))
        .withCustomTimePrecision(clock)
        .build();
  }
}
