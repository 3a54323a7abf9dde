package io.tallawah.audit;

import io.tallawah.audit.internal.Chain;
import io.tallawah.audit.internal.EntryWriter;
import io.tallawah.audit.internal.StoredEntry;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.PlatformScope;
import io.tallawah.tenancy.SingleStatement;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
  private final SingleStatement alone;

  AuditRecorder(
      EntryWriter writer,
      CurrentTenant currentTenant,
      PlatformScope platformScope,
      DataSource app,
      @Qualifier("ownerDataSource") DataSource owner,
      SingleStatement alone) {
    this.writer = writer;
    this.currentTenant = currentTenant;
    this.platformScope = platformScope;
    this.app = app;
    this.owner = owner;
    this.alone = alone;
  }

  @Order(Ordered.HIGHEST_PRECEDENCE)
  @EventListener
  void on(AuditEvent event) {
    StoredEntry entry = writer.entryOf(event);
    Chain chain = chain();
    boolean written =
        writesIn(app)
            ? writer.write(through(app), chain, entry, false)
            : writesIn(owner) && writer.write(through(owner), chain, entry, true);
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
    if (!writer.write(alone::update, chain, entry, false)) {
      throw new IllegalStateException("an entry of the audit log could not be written");
    }
    return true;
  }

  private static EntryWriter.Insert through(DataSource source) {
    return (sql, values) -> new JdbcTemplate(source).update(sql, values.toArray());
  }
}
