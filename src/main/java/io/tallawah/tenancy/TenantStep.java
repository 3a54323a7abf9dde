package io.tallawah.tenancy;

import io.tallawah.shared.TenantId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Steps over to another tenant for a part of the running transaction, and back. Only for an act
 * that several tenants must know of or none: what a person changes about their own account.
 */
@Component
public class TenantStep {

  private final CurrentTenant currentTenant;
  private final TenantVariable variable;

  TenantStep(CurrentTenant currentTenant, TenantVariable variable) {
    this.currentTenant = currentTenant;
    this.variable = variable;
  }

  /**
   * Runs an action for another tenant in this transaction.
   *
   * @throws IllegalStateException without a transaction, or outside every tenant
   */
  public void run(TenantId tenant, Runnable action) {
    if (!TransactionSynchronizationManager.isActualTransactionActive() || PlatformScope.isOpen()) {
      throw new IllegalStateException("a step to another tenant needs a tenant's transaction");
    }
    TenantId before = currentTenant.require();
    variable.set(tenant);
    currentTenant.runAs(tenant, action);
    variable.set(before); // a failure rolls the transaction back, and its variable with it
  }
}
