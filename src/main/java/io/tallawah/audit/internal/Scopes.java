package io.tallawah.audit.internal;

import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.PlatformScope;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs something in a transaction that may see a chain. */
@Component
class Scopes {

  private final CurrentTenant currentTenant;
  private final PlatformScope platformScope;
  private final TransactionTemplate transactions;
  private final TransactionTemplate snapshots;

  Scopes(
      CurrentTenant currentTenant,
      PlatformScope platformScope,
      PlatformTransactionManager manager) {
    this.currentTenant = currentTenant;
    this.platformScope = platformScope;
    this.transactions = new TransactionTemplate(manager);
    this.snapshots = new TransactionTemplate(manager);
    snapshots.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshots.setReadOnly(true);
  }

  <T> T in(Chain chain, Supplier<T> action) {
    return in(chain, transactions, action);
  }

  /** Reads the chain as it is at one moment. */
  <T> T snapshot(Chain chain, Supplier<T> action) {
    return in(chain, snapshots, action);
  }

  private <T> T in(Chain chain, TransactionTemplate transactions, Supplier<T> action) {
    TenantId tenant = chain.tenant();
    if (tenant == null) {
      return platformScope.call(() -> transactions.execute(status -> action.get()));
    }
    try {
      return currentTenant.callAs(tenant, () -> transactions.execute(status -> action.get()));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
