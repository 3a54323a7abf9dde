package io.tallawah.identity.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import io.tallawah.identity.ScreenAuthentication;
import io.tallawah.identity.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/** Signs a person in to the browser after the second step, under a new session id. */
@Component
class ScreenEntry {

  private final Sessions sessions;

  ScreenEntry(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Who waits for their second step in this browser. */
  Optional<PendingSignIn> pending() {
    return PendingSignIn.of(session());
  }

  /** Lets them in; the answer is where they wanted to go. */
  String enter(PendingSignIn pending) {
    return enter(pending, request(), VaadinServletResponse.getCurrent().getHttpServletResponse());
  }

  /** Lets them in by a request of a browser; the answer is where they wanted to go. */
  String enter(PendingSignIn pending, HttpServletRequest request, HttpServletResponse response) {
    ScreenAuthentication person =
        new ScreenAuthentication(
            pending.user(),
            sessions.open(pending.user().id(), pending.device(), pending.through()),
            pending.through());
    person.setDetails(new RequestDetails(request));
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(person);
    PendingSignIn.forget(request.getSession());
    request.changeSessionId();
    new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    return new HttpSessionRequestCache().getRequest(request, response)
            instanceof DefaultSavedRequest wanted
        ? address(wanted)
        : request.getContextPath() + "/";
  }

  private static String address(DefaultSavedRequest wanted) {
    String query = wanted.getQueryString();
    return wanted.getRequestURI() + (query == null ? "" : "?" + query);
  }

  private static HttpSession session() {
    return request().getSession();
  }

  private static HttpServletRequest request() {
    return VaadinServletRequest.getCurrent().getHttpServletRequest();
  }
}
