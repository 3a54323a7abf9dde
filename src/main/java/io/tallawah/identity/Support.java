package io.tallawah.identity;

import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.OneLine;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.PlatformScope;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Visits of operators in tenants: one at a time, in one browser session, for a reason, with the
 * rights of a role of the tenant's, but those by which something would outlast the visit. The
 * tenant's audit log tells of its beginning, its end and each act between, all marked as support.
 *
 * @see <a href="../../../../../docs/decisions/0026-life-of-a-tenant.md">decision 26</a>
 */
@Service
public class Support {

  /** How long a visit may be asked for; it can be ended sooner. */
  public static final List<Duration> LENGTHS =
      List.of(
          Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(4));

  private static final int SHORTEST_REASON = 5;
  private static final int LONGEST_REASON = 500;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final CurrentTenant currentTenant;
  private final PlatformScope platformScope;
  private final CurrentUser currentUser;
  private final SupportVisits visits;
  private final SupportUpkeep upkeep;
  private final SupportNotice notice;
  private final ApplicationEventPublisher events;

  Support(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      CurrentTenant currentTenant,
      PlatformScope platformScope,
      CurrentUser currentUser,
      SupportVisits visits,
      SupportUpkeep upkeep,
      SupportNotice notice,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.currentTenant = currentTenant;
    this.platformScope = platformScope;
    this.currentUser = currentUser;
    this.visits = visits;
    this.upkeep = upkeep;
    this.notice = notice;
    this.events = events;
  }

  /**
   * What a visit is asked for with.
   *
   * @param managing whether a role that changes settings is meant
   */
  public record Wanted(String role, boolean managing, String reason, Duration length) {

    public Wanted {
      reason = reason.strip();
      int characters = OneLine.characters(reason);
      if (characters < SHORTEST_REASON || characters > LONGEST_REASON) {
        throw new ProblemException(
                "A visit has a reason that the tenant reads.", "Write 5 to 500 characters.")
            .about("reason");
      }
    }
  }

  /** The visit that this thread's person is on, asked of the database anew every few seconds. */
  public Optional<SupportVisit> current() {
    return visits.current();
  }

  /** The roles of a tenant that a visit may have: those that don't make owners. */
  @RequiresPermission(Permission.PLATFORM_SUPPORT)
  public List<SupportRole> roles(TenantId tenant) {
    return jdbc
        .sql("select role, permissions from app.operators_roles(:operator, :tenant)")
        .param("operator", currentUser.require().id().value())
        .param("tenant", tenant.value())
        .query((row, number) ->
            new SupportRole(row.getString(1), List.of((String[]) row.getArray(2).getArray())))
        .list()
        .stream()
        .filter(SupportRole::mayVisit)
        .toList();
  }

  /** Begins a visit in this browser session; the tenant's owners are told. */
  @RequiresPermission(Permission.PLATFORM_SUPPORT)
  public SupportVisit begin(TenantId tenant, Wanted wanted) {
    refuseUnmeant(tenant, wanted);
    UUID session =
        currentUser
            .session()
            .orElseThrow(
                () -> new ProblemException("Support is for screens.", "Sign in with a browser."));
    upkeep.closeFinished();
    Map<String, Object> details = details(wanted);
    tellPlatform("support.asked", tenant, details);
    inTenant(tenant, () -> insert(tenant, session, wanted, details));
    visits.forget(session);
    SupportVisit visit =
        visits.current().orElseThrow(() -> new IllegalStateException("the visit did not begin"));
    notice.begun(visit, currentUser.require());
    return visit;
  }

  /** Ends the visit that this thread's person is on; nothing happens if it is over. */
  public void end() {
    visits
        .current()
        .ifPresent(visit -> {
          upkeep.close(visit.tenant(), visit.id(), "ended by the operator");
          currentUser.session().ifPresent(visits::forget);
        });
  }

  private void refuseUnmeant(TenantId tenant, Wanted wanted) {
    SupportRole role =
        roles(tenant).stream()
            .filter(one -> one.name().equals(wanted.role()))
            .findFirst()
            .orElseThrow(() ->
                new ProblemException("A visit can't have that role.", "Choose from the list.")
                    .about("role"));
    if (role.manages() && !wanted.managing()) {
      throw new ProblemException("This role may change settings.", "Say that you mean it.")
          .about("managing");
    }
  }

  private void insert(TenantId tenant, UUID session, Wanted wanted, Map<String, Object> details) {
    Optional<OffsetDateTime> ends =
        jdbc.sql(
                "select app.begin_support(:operator, :session, :tenant, :id, :role, :reason, :minutes)")
            .param("operator", currentUser.require().id().value())
            .param("session", session)
            .param("tenant", tenant.value())
            .param("id", UUID.randomUUID())
            .param("role", wanted.role())
            .param("reason", wanted.reason())
            .param("minutes", Math.toIntExact(wanted.length().toMinutes()))
            .query(OffsetDateTime.class)
            .optional();
    if (ends.isEmpty()) {
      throw new ProblemException(
          "The visit can't begin.", "End the one you are on first, or look at the list again.");
    }
    Map<String, Object> told = new LinkedHashMap<>(details);
    told.put("ends_at", ends.get().toInstant().toString());
    events.publishEvent(AuditEvent.change("support.begun", null, Map.of(), told));
  }

  private static Map<String, Object> details(Wanted wanted) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("role", wanted.role());
    details.put("reason", wanted.reason());
    details.put("minutes", wanted.length().toMinutes());
    return details;
  }

  private void tellPlatform(String action, TenantId tenant, Map<String, Object> details) {
    platformScope.call(() ->
        transactions.execute(status -> {
          events.publishEvent(AuditEvent.change(action, tenant.toString(), Map.of(), details));
          return true;
        }));
  }

  private void inTenant(TenantId tenant, Runnable act) {
    currentTenant.runAs(tenant, () -> transactions.executeWithoutResult(status -> act.run()));
  }
}
