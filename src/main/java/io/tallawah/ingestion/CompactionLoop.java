package io.tallawah.ingestion;

import io.tallawah.identity.SystemIdentity;
import io.tallawah.shared.ConnectionId;
import io.tallawah.shared.Nightly;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.TenantDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The server's compactions: some time after rows have landed, of the connections they landed for,
 * and once a night of all. A run of dbt goes first.
 */
@Component
public class CompactionLoop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CompactionLoop.class);
  private static final Duration PAUSE = Duration.ofMinutes(2);
  private static final LocalTime NIGHT = LocalTime.of(4, 10);

  private record Work(TenantId tenant, ConnectionId connection) {}

  private final Compactions compactions;
  private final Connections connections;
  private final TenantDirectory tenants;
  private final CurrentTenant currentTenant;
  private final SystemIdentity system;
  private final boolean wanted;
  private final Set<Work> waiting = new LinkedHashSet<>();
  private @Nullable Thread worker;
  private final Nightly nightly;

  CompactionLoop(
      Compactions compactions,
      Connections connections,
      TenantDirectory tenants,
      CurrentTenant currentTenant,
      SystemIdentity system,
      Clock clock,
      @Value("${tallawah.compaction:true}") boolean wanted) {
    this.compactions = compactions;
    this.connections = connections;
    this.tenants = tenants;
    this.currentTenant = currentTenant;
    this.system = system;
    this.wanted = wanted;
    this.nightly = new Nightly(clock, NIGHT);
  }

  /** Begins, once, if compaction is wanted. */
  public synchronized void begin() {
    if (wanted && worker == null) {
      worker = Thread.ofPlatform().daemon().name("compaction").start(this::work);
    }
  }

  @EventListener
  void on(RowsLanded rows) {
    add(new Work(rows.tenant(), rows.connection()));
  }

  private void add(Work work) {
    synchronized (waiting) {
      waiting.add(work);
    }
  }

  private void work() {
    try {
      while (true) {
        Thread.sleep(PAUSE);
        if (nightly.takeTurn()) {
          everything();
        }
        taken().forEach(this::compact);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Work> taken() {
    synchronized (waiting) {
      List<Work> taken = List.copyOf(waiting);
      waiting.clear();
      return taken;
    }
  }

  private void compact(Work work) {
    try {
      Compactions.Outcome outcome =
          currentTenant.callAs(
              work.tenant(),
              () ->
                  system.callAs(
                      "compaction", () -> compactions.compactIfWorthwhile(work.connection())));
      if (outcome.removed() > 0) {
        LOG.info("{} landed copies of connection {} removed", outcome.removed(), work.connection());
      }
      if (!outcome.finished()) {
        add(work);
      }
    } catch (Exception e) {
      LOG.warn(
          "Connection {} was not compacted; the next landing tries again", work.connection(), e);
    }
  }

  private void everything() {
    try {
      for (TenantDirectory.Entry tenant : tenants.all()) {
        currentTenant.runAs(
            tenant.id(), () -> system.runAs("compaction", () -> addAll(tenant.id())));
      }
    } catch (RuntimeException e) {
      LOG.warn("Not every connection could be listed for the night's compaction", e);
    }
  }

  private void addAll(TenantId tenant) {
    connections.list().forEach(connection -> add(new Work(tenant, connection.id())));
  }

  @Override
  public synchronized void close() {
    if (worker != null) {
      worker.interrupt();
    }
  }
}
