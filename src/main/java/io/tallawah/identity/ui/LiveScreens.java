package io.tallawah.identity.ui;

import com.vaadin.flow.server.VaadinSession;
import io.tallawah.identity.ScreenAuthentication;
import io.tallawah.identity.SessionTenant;
import io.tallawah.identity.Sessions;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.UserId;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The server sessions of signed-in people on this instance. Those whose session has ended (by the
 * person, an admin, time, or with the person) are closed within seconds, also while nobody touches
 * them: an open screen is pushed no more figures.
 */
@Component
class LiveScreens {

  static final String ATTRIBUTE = LiveScreens.class.getName();

  private static final Logger LOG = LoggerFactory.getLogger(LiveScreens.class);
  private static final long EVERY_SECONDS = 20;

  private record Screen(HttpSession session, UserId user) {}

  private final Sessions sessions;
  private final Map<UUID, Screen> screens = new ConcurrentHashMap<>();
  private final ScheduledExecutorService closer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("sessions").daemon().factory());
  private final ScheduledFuture<?> turns;

  LiveScreens(Sessions sessions) {
    this.sessions = sessions;
    turns =
        closer.scheduleWithFixedDelay(
            this::closeQuietly, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    turns.cancel(true);
    closer.shutdownNow();
  }

  /**
   * Watches over a server session from now on. Whoever was signed in to it before, the same person
   * or another, is not any more: their session ends.
   */
  void add(HttpSession session, ScreenAuthentication person) {
    if (!(session.getAttribute(ATTRIBUTE) instanceof Farewell known)
        || !known.session.equals(person.session())) {
      screens.put(person.session(), new Screen(session, person.getPrincipal().id()));
      // takes the place of the one before, which says its farewell
      session.setAttribute(ATTRIBUTE, new Farewell(person.session(), person.getPrincipal().id()));
    }
  }

  /** Closes what has ended, and reloads tabs of a tenant in which alone it has. */
  void closeEnded() {
    screens.forEach((id, screen) -> {
      if (!sessions.alive(id, screen.user(), false)) {
        close(screen.session());
      } else {
        Set<TenantId> ended = sessions.closedIn(id, screen.user());
        if (!ended.isEmpty()) {
          reload(screen.session(), ended);
        }
      }
    });
  }

  private static void reload(HttpSession session, Set<TenantId> ended) {
    try {
      for (VaadinSession tabs : VaadinSession.getAllSessions(session)) {
        var unused =
            tabs.access(() ->
                tabs.getUIs().stream()
                    .filter(tab -> SessionTenant.pinned(tab).filter(ended::contains).isPresent())
                    .forEach(tab -> tab.getPage().reload()));
      }
    } catch (IllegalStateException e) {
      LOG.debug("a session was closed already", e);
    }
  }

  private void closeQuietly() {
    try {
      closeEnded();
    } catch (RuntimeException e) {
      LOG.warn("Ended sessions could not be closed; the next turn tries again", e);
    }
  }

  private static void close(HttpSession session) {
    try {
      session.invalidate();
    } catch (IllegalStateException e) {
      LOG.debug("a session was closed already", e);
    }
  }

  /** Ends the person's session with the server's, when they sign out or it is given up. */
  private final class Farewell implements HttpSessionBindingListener {

    private final UUID session;
    private final UserId user;

    Farewell(UUID session, UserId user) {
      this.session = session;
      this.user = user;
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
      screens.remove(session);
      try {
        sessions.end(session, user, "signed out");
      } catch (RuntimeException e) {
        LOG.info("The end of a session was not noted: {}", e.getMessage());
      }
    }
  }
}
