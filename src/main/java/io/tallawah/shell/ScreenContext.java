package io.tallawah.shell;

import io.tallawah.shared.TenantId;
import io.tallawah.shared.api.TraceId;
import io.tallawah.shared.ui.TaskContext;
import io.tallawah.tenancy.CurrentTenant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.stereotype.Component;

/**
 * A screen's task works for the tab's tenant and person, also on another thread, and what it logs
 * has the id of the request. An operator's own screens have no tenant, and neither have their
 * tasks.
 */
@Component
class ScreenContext implements TaskContext {

  private final CurrentTenant currentTenant;

  ScreenContext(CurrentTenant currentTenant) {
    this.currentTenant = currentTenant;
  }

  @Override
  public <T> Callable<T> capture(Callable<T> task) {
    Optional<TenantId> tenant = currentTenant.find();
    Callable<T> traced = TraceId.alongWith(task);
    return new DelegatingSecurityContextCallable<>(
        tenant.isPresent() ? () -> currentTenant.callAs(tenant.get(), traced) : traced);
  }
}
