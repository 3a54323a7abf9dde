package io.tallawah.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import io.tallawah.identity.Support;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.stereotype.Component;

/** Closes the open screens of a visit that is over, also while nobody touches them. */
@Component
class SupportWatch {

  private static final Logger LOG = LoggerFactory.getLogger(SupportWatch.class);
  private static final long EVERY_SECONDS = 10;

  private final Support support;
  private final Map<UI, DelegatingSecurityContextCallable<Boolean>> tabs =
      new ConcurrentHashMap<>();
  private final ScheduledExecutorService closer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("support screens").daemon().factory());

  SupportWatch(Support support) {
    this.support = support;
    closer.scheduleWithFixedDelay(
        this::closeQuietly, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    closer.shutdownNow();
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

  private void closeQuietly() {
    try {
      closeFinished();
    } catch (RuntimeException e) {
      LOG.warn("Screens of a visit that is over could not be closed", e);
    }
  }
}
