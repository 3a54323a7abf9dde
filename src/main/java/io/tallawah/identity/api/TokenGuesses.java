package io.tallawah.identity.api;

import io.github.bucket4j.TimeMeter;
import io.tallawah.identity.ClientNetwork;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How many requests a minute with a token that isn't valid one place may send to this server. Each
 * is counted before its token is looked at, and taken back when it is valid.
 */
final class TokenGuesses extends OncePerRequestFilter {

  private final Buckets<String> buckets;

  TokenGuesses(int most, TimeMeter clock) {
    this.buckets = new Buckets<>(place -> most, clock);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
      chain.doFilter(request, response);
      return;
    }
    String place = ClientNetwork.of(String.valueOf(request.getRemoteAddr()));
    buckets.take(place, "Too many requests. Wait a little and try again.");
    try {
      chain.doFilter(request, response);
    } finally {
      if (response.getStatus() != HttpStatus.UNAUTHORIZED.value()) {
        buckets.giveBack(place);
      }
    }
  }
}
