package io.tallawah.audit;

import io.tallawah.audit.internal.Anchors;
import io.tallawah.audit.internal.Chains;
import io.tallawah.audit.internal.Retention;
import io.tallawah.audit.internal.Sealer;
import io.tallawah.identity.SystemIdentity;
import io.tallawah.shared.Nightly;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The server's upkeep of the log: seals within seconds, anchors every few minutes and at the end,
 * and once a night removes what was kept long enough.
 */
@Component
class AuditLoop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AuditLoop.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration BETWEEN_ANCHORS = Duration.ofMinutes(5);
  private static final LocalTime NIGHT = LocalTime.of(3, 20);

  private final Sealer sealer;
  private final Anchors anchors;
  private final Retention retention;
  private final Chains chains;
  private final SystemIdentity system;
  private final Clock clock;
  private final Nightly nightly;
  private final boolean serving;
  private Instant anchored;
  private @Nullable Thread worker;

  AuditLoop(
      Sealer sealer,
      Anchors anchors,
      Retention retention,
      Chains chains,
      SystemIdentity system,
      Clock clock,
      @Value("${tallawah.serving:false}") boolean serving) {
    this.sealer = sealer;
    this.anchors = anchors;
    this.retention = retention;
    this.chains = chains;
    this.system = system;
    this.clock = clock;
    this.serving = serving;
    this.nightly = new Nightly(clock, NIGHT);
    this.anchored = clock.instant();
  }

  @EventListener
  synchronized void on(ApplicationReadyEvent event) {
    if (serving && worker == null) {
      worker = Thread.ofPlatform().daemon().name("audit").start(this::work);
    }
  }

  private void work() {
    try {
      while (true) {
        Thread.sleep(PAUSE);
        system.runAs("audit log", this::turn);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void turn() {
    attempt("sealed", sealer::sealAll);
    Instant now = clock.instant();
    if (now.isAfter(anchored.plus(BETWEEN_ANCHORS))) {
      anchored = now;
      attempt("anchored", anchors::write);
    }
    if (nightly.takeTurn()) {
      attempt("expired", () -> chains.all().forEach(one -> attempt("expired", () -> expire(one))));
    }
  }

  private void expire(Chains.Named one) {
    long removed = retention.expire(one.chain());
    if (removed > 0) {
      LOG.info("{} entries of the audit log of {} were kept long enough", removed, one.name());
    }
  }

  /** What fails is tried again at the next turn, or the next night; it holds up nothing else. */
  private static void attempt(String done, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      LOG.warn("The audit log could not be {} just now", done, e);
    }
  }

  @Override
  public synchronized void close() throws InterruptedException {
    if (worker != null) {
      worker.interrupt();
      worker.join(Duration.ofSeconds(5));
      system.runAs("audit log", () -> attempt("sealed", sealer::sealAll));
      attempt("anchored", anchors::write);
    }
  }
}
