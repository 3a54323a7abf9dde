package io.tallawah.shell;

import io.tallawah.shared.TenantId;
import io.tallawah.shared.ui.TaskContext;
import io.tallawah.tenancy.CurrentTenant;
import java.util.concurrent.Callable;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.stereotype.Component;

/** A screen's task works for the tab's tenant and person, also on another thread. */
@Component
class ScreenContext implements TaskContext {

  private final CurrentTenant currentTenant;

  ScreenContext(CurrentTenant currentTenant) {
    this.currentTenant = currentTenant;
  }

  @Override
  public <T> Callable<T> capture(Callable<T> task) {
    TenantId tenant = currentTenant.require();
    return new DelegatingSecurityContextCallable<>(() -> currentTenant.callAs(tenant, task));
  }
}
