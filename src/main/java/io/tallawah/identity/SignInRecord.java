package io.tallawah.identity;

import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.UserId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.PlatformScope;
import io.tallawah.tenancy.TenantStep;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the audit log what becomes of sign-ins: in each tenant of the person, or, of an operator
 * and somebody unknown, in the platform's part of it.
 */
@Component
class SignInRecord {

  private final ApplicationEventPublisher events;
  private final TransactionTemplate transactions;
  private final CurrentTenant currentTenant;
  private final PlatformScope platformScope;
  private final TenantStep step;
  private final Memberships memberships;

  SignInRecord(
      ApplicationEventPublisher events,
      TransactionTemplate transactions,
      CurrentTenant currentTenant,
      PlatformScope platformScope,
      TenantStep step,
      Memberships memberships) {
    this.events = events;
    this.transactions = transactions;
    this.currentTenant = currentTenant;
    this.platformScope = platformScope;
    this.step = step;
    this.memberships = memberships;
  }

  /**
   * Told as the act of the person, who isn't signed in before it.
   *
   * @param through the sign-on service that let them in, whose tenant alone is told; or null
   */
  void accepted(SignedInUser user, @Nullable SignedOn through) {
    SecurityContext before = SecurityContextHolder.getContext();
    try {
      SecurityContextHolder.setContext(
          new SecurityContextImpl(
              UsernamePasswordAuthenticationToken.authenticated(user, "", List.of())));
      if (through == null) {
        tell("sign_in.accepted", Optional.of(user));
      } else {
        tell(through, "sign_in.accepted", user.id().toString(), Map.of());
      }
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  void refused(Optional<SignedInUser> user) {
    tell("sign_in.refused", user);
  }

  void throttled(Optional<SignedInUser> user) {
    tell("sign_in.throttled", user);
  }

  /** Tells the tenant of a sign-on service what it did. */
  void tell(SignedOn through, String action, @Nullable String subject, Map<String, ?> more) {
    Map<String, Object> what = new HashMap<>(more);
    what.put("service", through.serviceName());
    AuditEvent event = AuditEvent.change(action, subject, Map.of(), what);
    currentTenant.runAs(through.tenant(), () -> publish(event));
  }

  private void tell(String action, Optional<SignedInUser> user) {
    AuditEvent event =
        user.map(one -> AuditEvent.read(action, one.id().toString(), Map.of("email", one.email())))
            .orElseGet(() -> AuditEvent.of(action, null));
    List<TenantId> tenants =
        user.map(SignedInUser::id).stream().flatMap(this::all).map(Membership::tenant).toList();
    if (tenants.isEmpty()) {
      platformScope.call(() -> publish(event));
    } else {
      currentTenant.runAs(tenants.getFirst(), () -> publishInAll(tenants, event));
    }
  }

  /** One transaction, however many: the time of an answer must not tell how many there are. */
  private void publishInAll(List<TenantId> tenants, AuditEvent event) {
    transactions.executeWithoutResult(status -> {
      events.publishEvent(event);
      tenants.stream()
          .skip(1)
          .forEach(tenant -> step.run(tenant, () -> events.publishEvent(event)));
    });
  }

  private Stream<Membership> all(UserId user) {
    return Stream.concat(memberships.of(user).stream(), memberships.waiting(user).stream());
  }

  private boolean publish(AuditEvent event) {
    transactions.executeWithoutResult(status -> events.publishEvent(event));
    return true;
  }
}
