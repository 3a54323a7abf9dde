package io.tallawah.identity.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;
import io.tallawah.identity.ClientNetwork;
import io.tallawah.identity.OpaqueToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How many requests a minute with a token that isn't valid one place may send to this server. Each
 * is counted before its token is looked at, and taken back when it is valid. One that was valid in
 * the last minutes isn't counted: guesses from an office shut nobody out who works there.
 */
final class TokenGuesses extends OncePerRequestFilter {

  private static final Duration KNOWN = Duration.ofMinutes(5);
  private static final long MOST_KNOWN = 10_000;

  private final Buckets<String> buckets;
  private final Cache<ByteBuffer, Boolean> known =
      Caffeine.newBuilder().expireAfterWrite(KNOWN).maximumSize(MOST_KNOWN).build();

  TokenGuesses(int most, TimeMeter clock) {
    this.buckets = new Buckets<>(place -> most, clock);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      chain.doFilter(request, response);
      return;
    }
    ByteBuffer token = ByteBuffer.wrap(OpaqueToken.hash(header));
    if (known.getIfPresent(token) != null) {
      chain.doFilter(request, response);
      if (response.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
        known.invalidate(token);
      }
      return;
    }
    String place = ClientNetwork.of(String.valueOf(request.getRemoteAddr()));
    buckets.take(place, "Too many requests. Wait a little and try again.");
    try {
      chain.doFilter(request, response);
    } finally {
      if (response.getStatus() != HttpStatus.UNAUTHORIZED.value()) {
        buckets.giveBack(place);
        if (isSomebody(SecurityContextHolder.getContext().getAuthentication())) {
          known.put(token, true);
        }
      }
    }
  }

  private static boolean isSomebody(@Nullable Authentication caller) {
    return caller != null
        && caller.isAuthenticated()
        && !(caller instanceof AnonymousAuthenticationToken);
  }
}
