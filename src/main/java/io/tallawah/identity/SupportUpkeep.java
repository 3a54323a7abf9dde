package io.tallawah.identity;

import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.Turns;
import io.tallawah.tenancy.CurrentTenant;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes the end of visits that ended by themselves. Their rights are gone before: each request asks
 * the database. The tenant's audit log is told within half a minute.
 */
@Component
class SupportUpkeep {

  private static final Duration PAUSE = Duration.ofSeconds(20);

  private record Finished(TenantId tenant, UUID visit, String why) {}

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final CurrentTenant currentTenant;
  private final SystemIdentity system;
  private final SupportVisits visits;
  private final ApplicationEventPublisher events;
  private final boolean serving;
  private final Turns turns = new Turns("support", this::closeFinished);

  SupportUpkeep(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      CurrentTenant currentTenant,
      SystemIdentity system,
      SupportVisits visits,
      ApplicationEventPublisher events,
      @Value("${tallawah.serving:false}") boolean serving) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.currentTenant = currentTenant;
    this.system = system;
    this.visits = visits;
    this.events = events;
    this.serving = serving;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (serving) {
      turns.begin(PAUSE, PAUSE);
    }
  }

  @PreDestroy
  void stop() {
    turns.close();
  }

  /** Notes what has ended by itself. */
  void closeFinished() {
    for (Finished one : finished()) {
      system.runAs("support", () -> close(one.tenant(), one.visit(), one.why()));
    }
  }

  /** Ends a visit, once, as the act of whoever this thread serves. */
  void close(TenantId tenant, UUID visit, String why) {
    currentTenant.runAs(
        tenant,
        () ->
            transactions.executeWithoutResult(status -> {
              if (end(visit, why)) {
                events.publishEvent(
                    AuditEvent.change("support.ended", null, Map.of(), Map.of("why", why)));
              }
            }));
    visits.forgetAll();
  }

  private boolean end(UUID visit, String why) {
    return jdbc.sql(
                """
                update app.support_visit set ended_at = now(), ended_why = :why
                where tenant_id = app.current_tenant() and id = :visit and ended_at is null\
                """)
            .param("why", why)
            .param("visit", visit)
            .update()
        > 0;
  }

  private List<Finished> finished() {
    return jdbc.sql("select tenant_id, visit_id, why from app.finished_support()")
        .query((row, number) ->
            new Finished(
                new TenantId(row.getObject(1, UUID.class)),
                row.getObject(2, UUID.class),
                row.getString(3)))
        .list();
  }
}
