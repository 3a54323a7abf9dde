package io.tallawah.identity.api;

import io.github.bucket4j.TimeMeter;
import io.tallawah.identity.ClientNetwork;
import io.tallawah.identity.InTenant;
import io.tallawah.identity.SignedInUser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How many requests a minute one person, one tenant, or one address without sign-in may send to
 * this server. Who sends more is told when to come back. A minute's worth may come at once.
 */
final class RateLimits extends OncePerRequestFilter {

  /** Whose requests are counted: a kind, and which of it. */
  private record Subject(Kind kind, String id) {}

  private enum Kind {
    PERSON,
    TENANT,
    ADDRESS
  }

  private final Buckets<Subject> buckets;

  RateLimits(int ofPerson, int ofTenant, TimeMeter clock) {
    this.buckets =
        new Buckets<>(subject -> subject.kind() == Kind.TENANT ? ofTenant : ofPerson, clock);
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
    buckets.take(
        subject,
        subject.kind() == Kind.TENANT
            ? "This tenant sends too many requests. Wait a little and try again."
            : "Too many requests. Wait a little and try again.");
  }

  private static List<Subject> subjects(HttpServletRequest request) {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    if (caller == null || !(caller.getPrincipal() instanceof SignedInUser person)) {
      return List.of(
          new Subject(Kind.ADDRESS, ClientNetwork.of(String.valueOf(request.getRemoteAddr()))));
    }
    Subject one = new Subject(Kind.PERSON, person.id().toString());
    return caller instanceof InTenant bound
        ? List.of(one, new Subject(Kind.TENANT, bound.tenant().toString()))
        : List.of(one);
  }
}
