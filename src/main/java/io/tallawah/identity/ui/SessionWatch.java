package io.tallawah.identity.ui;

import io.tallawah.identity.ScreenAuthentication;
import io.tallawah.identity.Sessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a person in a browser go on only while their session does. */
final class SessionWatch extends OncePerRequestFilter {

  private final Sessions sessions;
  private final LiveScreens screens;

  SessionWatch(Sessions sessions, LiveScreens screens) {
    this.sessions = sessions;
    this.screens = screens;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null
        && SecurityContextHolder.getContext().getAuthentication()
            instanceof ScreenAuthentication person) {
      watch(request, session, person);
    }
    chain.doFilter(request, response);
  }

  private void watch(HttpServletRequest request, HttpSession session, ScreenAuthentication person) {
    if (sessions.alive(person.session(), person.getPrincipal().id(), byThePerson(request))) {
      screens.add(session, person);
    } else {
      session.invalidate();
      SecurityContextHolder.clearContext();
    }
  }

  /** A tab that is only open also calls, to say that it is. */
  private static boolean byThePerson(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null || !(query.contains("v-r=heartbeat") || query.contains("v-r=push"));
  }
}
