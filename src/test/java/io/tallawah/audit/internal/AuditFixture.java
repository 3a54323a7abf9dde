package io.tallawah.audit.internal;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A tenant with entries of its own, and a hand that may do anything to the tables. */
@Component
public class AuditFixture {

  private final Provisioning provisioning;
  private final CurrentTenant currentTenant;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transactions;

  public AuditFixture(
      Provisioning provisioning,
      CurrentTenant currentTenant,
      ApplicationEventPublisher events,
      TransactionTemplate transactions) {
    this.provisioning = provisioning;
    this.currentTenant = currentTenant;
    this.events = events;
    this.transactions = transactions;
  }

  public TestPeople people() {
    return new TestPeople(provisioning);
  }

  /** A change of a budget from something to something, in a transaction of the tenant. */
  public void change(TenantId tenant, int from, int to) {
    currentTenant.runAs(
        tenant,
        () ->
            transactions.executeWithoutResult(status ->
                events.publishEvent(
                    AuditEvent.change(
                        "budget.changed",
                        "b-" + to,
                        Map.of("amount", from),
                        Map.of("amount", to, "note", "ünïcode \u0000 and \ud800")))));
  }

  public void changes(TenantId tenant, int count) {
    for (int i = 0; i < count; i++) {
      change(tenant, i, i + 1);
    }
  }

  public JdbcClient superuser() {
    return JdbcClient.create(TestDatabase.shared().superuser());
  }

  public int byHand(String sql, TenantId tenant) {
    return superuser().sql(sql).param("tenant", tenant.value()).update();
  }

  /** Ids in the order of the chain. */
  public List<UUID> chained(TenantId tenant) {
    return superuser()
        .sql("select entry_id from app.audit_seal where tenant_id = :tenant order by seq")
        .param("tenant", tenant.value())
        .query(UUID.class)
        .list();
  }
}
