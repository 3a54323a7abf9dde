package io.tallawah.audit;

import io.tallawah.audit.internal.Chain;
import io.tallawah.audit.internal.EntryWriter;
import io.tallawah.audit.internal.StoredEntry;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.PlatformScope;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what is published into the act's own transaction, whether it is the application's or the
 * database owner's; a read that has none gets one of its own. What can't be written fails the act.
 *
 * <p>The entry is the bound tenant's; outside every tenant it is the platform's.
 */
@Component
class AuditRecorder {

  private final EntryWriter writer;
  private final CurrentTenant currentTenant;
  private final PlatformScope platformScope;
  private final DataSource app;
  private final DataSource owner;
  private final TransactionTemplate ownTransaction;

  AuditRecorder(
      EntryWriter writer,
      CurrentTenant currentTenant,
      PlatformScope platformScope,
      DataSource app,
      @Qualifier("ownerDataSource") DataSource owner,
      PlatformTransactionManager transactions) {
    this.writer = writer;
    this.currentTenant = currentTenant;
    this.platformScope = platformScope;
    this.app = app;
    this.owner = owner;
    this.ownTransaction = new TransactionTemplate(transactions);
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Order(Ordered.HIGHEST_PRECEDENCE)
  @EventListener
  void on(AuditEvent event) {
    StoredEntry entry = writer.entryOf(event);
    Chain chain = chain();
    boolean written =
        writesIn(app)
            ? writer.write(JdbcClient.create(app), chain, entry, false)
            : writesIn(owner) && writer.write(JdbcClient.create(owner), chain, entry, true);
    if (!written) {
      inItsOwn(chain, entry);
    }
  }

  private Chain chain() {
    Optional<TenantId> tenant = PlatformScope.isOpen() ? Optional.empty() : currentTenant.find();
    return tenant.map(Chain::of).orElse(Chain.PLATFORM);
  }

  private static boolean writesIn(DataSource source) {
    return TransactionSynchronizationManager.isActualTransactionActive()
        && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()
        && TransactionSynchronizationManager.hasResource(source);
  }

  private void inItsOwn(Chain chain, StoredEntry entry) {
    TenantId tenant = chain.tenant();
    if (tenant == null) {
      platformScope.call(() -> writeAlone(chain, entry));
    } else {
      currentTenant.runAs(tenant, () -> writeAlone(chain, entry));
    }
  }

  private boolean writeAlone(Chain chain, StoredEntry entry) {
    boolean written =
        Boolean.TRUE.equals(
            ownTransaction.execute(
                status -> writer.write(JdbcClient.create(app), chain, entry, false)));
    if (!written) {
      throw new IllegalStateException("an entry of the audit log could not be written");
    }
    return true;
  }
}
