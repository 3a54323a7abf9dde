package io.tallawah.identity;

import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.UserId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.PlatformScope;
import io.tallawah.tenancy.TenantStep;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What people change about their own account. The act and its entries in the audit log, one in each
 * of the person's tenants, are one transaction; of who has no tenant it is the platform's log.
 */
@Component
class OwnActs {

  private final OwnRows ownRows;
  private final CurrentTenant currentTenant;
  private final PlatformScope platformScope;
  private final TenantStep step;
  private final Memberships memberships;
  private final ApplicationEventPublisher events;

  OwnActs(
      OwnRows ownRows,
      CurrentTenant currentTenant,
      PlatformScope platformScope,
      TenantStep step,
      Memberships memberships,
      ApplicationEventPublisher events) {
    this.ownRows = ownRows;
    this.currentTenant = currentTenant;
    this.platformScope = platformScope;
    this.step = step;
    this.memberships = memberships;
    this.events = events;
  }

  /** Does something to a person's own rows, and tells it. */
  <T> T call(UserId user, AuditEvent event, Supplier<T> act) {
    List<TenantId> tenants = tenants(user);
    Callable<T> told =
        () ->
            ownRows.call(
                user,
                () -> {
                  T done = act.get();
                  events.publishEvent(event);
                  tenants.stream()
                      .skip(1)
                      .forEach(tenant -> step.run(tenant, () -> events.publishEvent(event)));
                  return done;
                });
    return tenants.isEmpty() ? platformScope.call(told) : in(tenants.getFirst(), told);
  }

  private <T> T in(TenantId tenant, Callable<T> action) {
    try {
      return currentTenant.callAs(tenant, action);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("a person's own act: " + e.getMessage(), e);
    }
  }

  private List<TenantId> tenants(UserId user) {
    return Stream.concat(memberships.of(user).stream(), memberships.waiting(user).stream())
        .map(Membership::tenant)
        .toList();
  }
}
