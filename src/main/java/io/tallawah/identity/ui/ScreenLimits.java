package io.tallawah.identity.ui;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.tallawah.identity.ClientNetwork;
import io.tallawah.identity.ScreenAuthentication;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How many requests a minute a browser may send to this server: all of one person, and all of one
 * address without sign-in. A page asks for its files one by one, so they are far more than the
 * API's.
 */
final class ScreenLimits extends OncePerRequestFilter {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final long MOST_KNOWN = 100_000;
  private static final byte[] SENTENCE =
      "Too many requests. Wait a little and try again.".getBytes(StandardCharsets.UTF_8);

  private final LoadingCache<String, Bucket> buckets;

  ScreenLimits(long most, TimeMeter clock) {
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .expireAfterAccess(MINUTE.multipliedBy(2))
            .build(subject ->
                Bucket.builder()
                    .addLimit(limit -> limit.capacity(most).refillGreedy(most, MINUTE))
                    .withCustomTimePrecision(clock)
                    .build());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ConsumptionProbe probe = buckets.get(subject(request)).tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed()) {
      chain.doFilter(request, response);
    } else {
      refuse(response, Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private static String subject(HttpServletRequest request) {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof ScreenAuthentication person
        ? "person " + person.getPrincipal().id()
        : "address " + ClientNetwork.of(String.valueOf(request.getRemoteAddr()));
  }

  private static void refuse(HttpServletResponse response, Duration wait) throws IOException {
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.plusMillis(999).toSeconds()));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentType(MediaType.TEXT_PLAIN_VALUE);
    response.getOutputStream().write(SENTENCE);
  }
}
