package io.tallawah.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import io.tallawah.identity.Support;
import io.tallawah.shared.Turns;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.stereotype.Component;

/** Closes the open screens of a visit that is over, also while nobody touches them. */
@Component
class SupportWatch {

  private static final Logger LOG = LoggerFactory.getLogger(SupportWatch.class);
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Support support;
  private final Map<UI, DelegatingSecurityContextCallable<Boolean>> tabs =
      new ConcurrentHashMap<>();
  private final Turns turns = new Turns("support screens", this::closeFinished);

  SupportWatch(Support support) {
    this.support = support;
    turns.begin(PAUSE, PAUSE);
  }

  @PreDestroy
  void stop() {
    turns.close();
  }

  /** Watches over a tab of this thread's person until the registration is removed. */
  Registration add(UI tab) {
    tabs.put(tab, new DelegatingSecurityContextCallable<>(() -> support.current().isPresent()));
    return () -> tabs.remove(tab);
  }

  /** Leads a tab to the operator's own screen. */
  static void leave(UI tab) {
    tab.getPage().setLocation("operator/tenants");
  }

  /** Closes what is over. */
  void closeFinished() {
    tabs.forEach((tab, goesOn) -> {
      if (!call(goesOn)) {
        tabs.remove(tab);
        tab.accessLater(() -> leave(tab), () -> {}).run();
      }
    });
  }

  /** What can't be asked now is asked at the next turn. */
  private static boolean call(DelegatingSecurityContextCallable<Boolean> goesOn) {
    try {
      return goesOn.call();
    } catch (Exception e) {
      LOG.warn("Whether a visit goes on could not be asked", e);
      return true;
    }
  }
}
