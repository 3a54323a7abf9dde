package io.tallawah.setup.start;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins the first run as soon as the port is open, and tells where the product is at its end. */
@Component
class ServerStart {

  private static final Logger LOG = LoggerFactory.getLogger(ServerStart.class);

  private final FirstRun firstRun;
  private final DemoPeople people;
  private final boolean serving;
  private final boolean demo;
  private final String address;
  private @Nullable Thread thread;

  ServerStart(
      FirstRun firstRun,
      @org.springframework.context.annotation.Lazy DemoPeople people,
      @Value("${tallawah.serving:false}") boolean serving,
      @Value("${tallawah.demo.enabled:false}") boolean demo,
      @Value("${tallawah.public-url}") String address) {
    this.firstRun = firstRun;
    this.people = people;
    this.serving = serving;
    this.demo = demo;
    this.address = address;
  }

  @EventListener
  void on(ApplicationReadyEvent event) {
    if (serving) {
      LOG.info("{} shows how far the start is", address);
      thread = Thread.ofPlatform().daemon().name("first run").start(this::run);
    }
  }

  @EventListener
  void on(ContextClosedEvent event) {
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void run() {
    try {
      announce(firstRun.run());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("The start could not be finished", e);
    }
  }

  /** On the console alone: a password does not belong in a log. */
  private void announce(Optional<String> password) {
    StringBuilder text = new StringBuilder("\n  Tallawah is ready: ").append(address).append('\n');
    if (demo) {
      text.append("  Demo sign-in:      ").append(DemoPeople.emails().get(0)).append('\n');
      password.ifPresentOrElse(
          made -> text.append("  Password:          ").append(made).append("  (kept in "),
          () -> text.append("  Password:          (kept in "));
      text.append(people.file()).append(")\n");
    }
    System.out.println(text);
  }
}
