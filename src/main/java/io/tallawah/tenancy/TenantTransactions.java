package io.tallawah.tenancy;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Tells PostgreSQL the bound tenant at the start of each transaction, for that transaction only. A
 * transaction without a tenant fails before its first statement unless {@link PlatformScope} is
 * open.
 */
@Component
class TenantTransactions implements TransactionExecutionListener {

  private final CurrentTenant currentTenant;
  private final TenantVariable variable;

  TenantTransactions(CurrentTenant currentTenant, TenantVariable variable) {
    this.currentTenant = currentTenant;
    this.variable = variable;
  }

  @Override
  public void beforeBegin(TransactionExecution transaction) {
    if (!PlatformScope.isOpen()) {
      currentTenant.require();
    }
  }

  @Override
  public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
    if (failure == null && !PlatformScope.isOpen()) {
      variable.set(currentTenant.require());
    }
  }
}
