package io.tallawah.jobs.internal;

import io.tallawah.identity.SystemIdentity;
import io.tallawah.jobs.JobKind;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.Turns;
import io.tallawah.tenancy.CurrentTenant;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The threads that do jobs, several at a time, each tenant's first before any tenant's second; and
 * the upkeep of those whose time is over.
 */
@Component
public class JobLoop {

  private static final int WORKERS = 2;
  private static final Duration PAUSE = Duration.ofSeconds(15);

  private record Due(TenantId tenant, UUID job, String kind, boolean expired) {}

  private final JdbcClient jdbc;
  private final CurrentTenant currentTenant;
  private final SystemIdentity system;
  private final JobWorker worker;
  private final ObjectProvider<JobKind> kinds;
  private final boolean serving;
  private final List<Turns> turns =
      IntStream.rangeClosed(1, WORKERS)
          .mapToObj(number -> new Turns("jobs " + number, this::turn))
          .toList();

  JobLoop(
      JdbcClient jdbc,
      CurrentTenant currentTenant,
      SystemIdentity system,
      JobWorker worker,
      ObjectProvider<JobKind> kinds,
      @Value("${tallawah.serving:false}") boolean serving) {
    this.jdbc = jdbc;
    this.currentTenant = currentTenant;
    this.system = system;
    this.worker = worker;
    this.kinds = kinds;
    this.serving = serving;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (serving) {
      turns.forEach(one -> one.begin(Duration.ofSeconds(5), PAUSE));
    }
  }

  /** Jobs that go on are given back to the queue, and are the next server's first. */
  @PreDestroy
  void stop() {
    worker.close();
    turns.forEach(Turns::close);
  }

  /** Takes a turn when the transaction of this thread has committed, if this is a server. */
  public void soonAfterCommit() {
    if (!serving) {
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            turns.forEach(Turns::soon);
          }
        });
  }

  /** Does what waits, one after the other, until nothing does. */
  public void turn() {
    Map<String, JobKind> known =
        kinds.stream().collect(Collectors.toMap(JobKind::kind, Function.identity()));
    while (takeOne(known)) {
      // the list is read anew: another worker may have taken the next
    }
  }

  private boolean takeOne(Map<String, JobKind> known) {
    for (Due due : due()) {
      JobKind kind = known.get(due.kind());
      if (kind != null && inTenant(due, kind)) {
        return true;
      }
    }
    return false;
  }

  private boolean inTenant(Due due, JobKind kind) {
    try {
      return currentTenant.callAs(
          due.tenant(),
          () ->
              system.callAs(
                  kind.kind(),
                  () ->
                      due.expired()
                          ? worker.expire(kind, due.job())
                          : worker.work(kind, due.job())));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Due> due() {
    return jdbc.sql("select tenant_id, job_id, kind, expired from app.due_jobs()")
        .query((row, number) ->
            new Due(
                new TenantId(row.getObject(1, UUID.class)),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getBoolean(4)))
        .list();
  }
}
