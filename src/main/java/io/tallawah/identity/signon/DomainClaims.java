package io.tallawah.identity.signon;

import io.tallawah.identity.CurrentUser;
import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.PlatformScope;
import io.tallawah.tenancy.TenantStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What operators do about the mail domains that tenants claim. They confirm one when they know that
 * it is the tenant's; the database asks again whether it is an operator who acts.
 */
@Service
@RequiresPermission(Permission.PLATFORM_TENANTS)
public class DomainClaims {

  /**
   * A domain that a tenant claims.
   *
   * @param confirmedAt when it was confirmed, or null: it doesn't count yet
   */
  public record Claim(
      TenantId tenant,
      String tenantName,
      String domain,
      String serviceName,
      String issuer,
      Instant askedAt,
      @Nullable Instant confirmedAt) {}

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final PlatformScope platformScope;
  private final TenantStep step;
  private final CurrentUser currentUser;
  private final ApplicationEventPublisher events;

  DomainClaims(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      PlatformScope platformScope,
      TenantStep step,
      CurrentUser currentUser,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.platformScope = platformScope;
    this.step = step;
    this.currentUser = currentUser;
    this.events = events;
  }

  /** All, those that wait first. */
  public List<Claim> all() {
    return jdbc.sql(
            """
            select tenant_id, tenant_name, domain, service_name, issuer, asked_at, confirmed_at
            from app.operators_domains(:operator)\
            """)
        .param("operator", operator())
        .query((row, number) -> claim(row))
        .list();
  }

  /** Confirms that a domain is a tenant's; no other tenant may have it confirmed. */
  public void confirm(TenantId tenant, String domain) {
    set(tenant, domain, true, "sign_on.domain_confirmed");
  }

  /** Takes that back: nobody new gets in by it. */
  public void withdraw(TenantId tenant, String domain) {
    set(tenant, domain, false, "sign_on.domain_withdrawn");
  }

  private void set(TenantId tenant, String domain, boolean confirmed, String action) {
    boolean changed =
        platformScope.call(
            () -> transactions.execute(status -> write(tenant, domain, confirmed, action)));
    if (!changed) {
      throw new ProblemException(
          "This domain can't be changed so.",
          "Look at the list again: it may be another tenant's.");
    }
  }

  private boolean write(TenantId tenant, String domain, boolean confirmed, String action) {
    boolean changed =
        jdbc.sql("select app.confirm_domain(:operator, :tenant, :domain, :confirmed)")
            .param("operator", operator())
            .param("tenant", tenant.value())
            .param("domain", domain)
            .param("confirmed", confirmed)
            .query(Boolean.class)
            .single();
    if (changed) {
      AuditEvent event =
          AuditEvent.change(action, domain, Map.of(), Map.of("tenant", tenant.toString()));
      events.publishEvent(event);
      step.run(tenant, () -> events.publishEvent(event));
    }
    return changed;
  }

  private UUID operator() {
    return currentUser.require().id().value();
  }

  private static Claim claim(ResultSet row) throws SQLException {
    OffsetDateTime confirmed = row.getObject(7, OffsetDateTime.class);
    return new Claim(
        new TenantId(row.getObject(1, UUID.class)),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        confirmed == null ? null : confirmed.toInstant());
  }
}
