package io.tallawah.operator.internal;

import io.tallawah.identity.SystemIdentity;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.Turns;
import io.tallawah.tenancy.CurrentTenant;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes exports one after the other, carries on what was cut off, and removes what has expired. */
@Component
public class ExportLoop {

  private record Due(TenantId tenant, UUID export, boolean expired) {}

  private final JdbcClient jdbc;
  private final CurrentTenant currentTenant;
  private final SystemIdentity system;
  private final ExportMaker maker;
  private final boolean serving;
  private final Turns turns = new Turns("tenant export", this::turn);

  ExportLoop(
      JdbcClient jdbc,
      CurrentTenant currentTenant,
      SystemIdentity system,
      ExportMaker maker,
      @Value("${tallawah.serving:false}") boolean serving) {
    this.jdbc = jdbc;
    this.currentTenant = currentTenant;
    this.system = system;
    this.maker = maker;
    this.serving = serving;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (serving) {
      turns.begin(Duration.ofSeconds(5), Duration.ofMinutes(1));
    }
  }

  @PreDestroy
  void stop() {
    turns.close();
  }

  /** Begins as soon as it can, on a thread of its own, if this is a server. */
  public void soon() {
    if (serving) {
      turns.soon();
    }
  }

  /** Makes what waits, and removes what has expired. */
  public void turn() {
    due()
        .forEach(one ->
            currentTenant.runAs(
                one.tenant(), () -> system.runAs("tenant export", () -> take(one))));
  }

  private void take(Due one) {
    if (one.expired()) {
      maker.expire(one.tenant(), one.export());
    } else {
      maker.make(one.tenant(), one.export());
    }
  }

  private List<Due> due() {
    return jdbc.sql("select tenant_id, export_id, state from app.due_exports()")
        .query((row, number) ->
            new Due(
                new TenantId(row.getObject(1, UUID.class)),
                row.getObject(2, UUID.class),
                row.getString(3).equals("ready")))
        .list();
  }
}
