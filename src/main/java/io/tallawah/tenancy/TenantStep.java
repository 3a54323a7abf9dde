package io.tallawah.tenancy;

import io.tallawah.shared.TenantId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Steps over to another tenant for a part of the running transaction, and back: from a tenant, or
 * from outside every one. Only for an act that several must know of or none: what a person changes
 * about their own account, what becomes of a sign-in, what an operator does about a tenant.
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
   * @throws IllegalStateException without a transaction
   */
  public void run(TenantId tenant, Runnable action) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a step to another tenant needs a transaction");
    }
    Optional<TenantId> before =
        PlatformScope.isOpen() ? Optional.empty() : Optional.of(currentTenant.require());
    variable.set(tenant);
    PlatformScope.leave(() -> currentTenant.runAs(tenant, action));
    // a failure rolls the transaction back, and its variable with it
    before.ifPresentOrElse(variable::set, variable::clear);
  }
}
