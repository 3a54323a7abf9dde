package io.tallawah.identity;

import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.PlatformScope;
import io.tallawah.tenancy.TenantStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * What operators do about tenants, outside every one of them. The database's functions ask again
 * whether it is an operator who acts.
 */
@Service
public class Operators {

  /** A tenant as the operator sees it. */
  public record Line(
      TenantId id, String slug, String name, String status, Instant createdAt, long owners) {

    /** Whether its members get in. */
    public boolean active() {
      return status.equals("active");
    }
  }

  /**
   * A tenant that has just been made.
   *
   * @param invitation of its first owner
   */
  public record Onboarded(TenantId tenant, IssuedInvitation invitation) {}

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final PlatformScope platformScope;
  private final CurrentTenant currentTenant;
  private final TenantStep step;
  private final CurrentUser currentUser;
  private final Invitations invitations;
  private final RegionSets regionSets;
  private final ApplicationEventPublisher events;

  Operators(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      PlatformScope platformScope,
      CurrentTenant currentTenant,
      TenantStep step,
      CurrentUser currentUser,
      Invitations invitations,
      RegionSets regionSets,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.platformScope = platformScope;
    this.currentTenant = currentTenant;
    this.step = step;
    this.currentUser = currentUser;
    this.invitations = invitations;
    this.regionSets = regionSets;
    this.events = events;
  }

  /** All tenants, by name. */
  @RequiresPermission(Permission.PLATFORM_TENANTS)
  public List<Line> tenants() {
    return jdbc.sql(
            """
            select tenant_id, slug, name, status, created_at, owners from app.operators_tenants(:operator)\
            """)
        .param("operator", operator())
        .query((row, number) -> line(row))
        .list();
  }

  /**
   * Some of the tenants whose name or slug holds a text, in any case, by name.
   *
   * @param text empty: all
   * @param limit how many at most
   */
  @RequiresPermission(Permission.PLATFORM_TENANTS)
  public List<Line> page(String text, long offset, int limit) {
    return read(text, null, offset, limit);
  }

  /** How many tenants have a name or slug that holds a text; all when it is empty. */
  @RequiresPermission(Permission.PLATFORM_TENANTS)
  public long count(String text) {
    return jdbc.sql("select app.operators_tenant_count(:operator, :text)")
        .param("operator", operator())
        .param("text", text)
        .query(Long.class)
        .single();
  }

  /** The tenant of this id, if it is there. */
  @RequiresPermission(Permission.PLATFORM_TENANTS)
  public Optional<Line> find(TenantId tenant) {
    return read("", tenant, 0, 1).stream().findFirst();
  }

  /**
   * Makes a tenant and invites its first owner, both or neither.
   *
   * @param regionSet one of the product's, an id of {@link RegionSets}
   */
  @RequiresPermission(Permission.PLATFORM_TENANTS)
  public Onboarded onboard(Provisioning.NewTenant tenant, String regionSet, String owner) {
    String email = new EmailAddress(owner).value();
    String regions = regionSets.require(regionSet).id();
    TenantId id = new TenantId(UUID.randomUUID());
    UUID invitation = UUID.randomUUID();
    String token = OpaqueToken.make();
    platformScope.call(() ->
        transactions.execute(status -> {
          make(id, tenant, regions);
          step.run(id, () -> invitations.inviteFirstOwner(invitation, email, token));
          return true;
        }));
    return new Onboarded(id, in(id, () -> invitations.issueFirstOwner(invitation, token)));
  }

  private IssuedInvitation in(TenantId tenant, Callable<IssuedInvitation> act) {
    try {
      return currentTenant.callAs(tenant, act);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the first owner could not be invited", e);
    }
  }

  /** Makes the first owner's link anew, while no owner has accepted; the former link is void. */
  @RequiresPermission(Permission.PLATFORM_TENANTS)
  public IssuedInvitation resendFirstOwner(TenantId tenant) {
    if (find(tenant).filter(Line::active).filter(one -> one.owners() == 0).isEmpty()) {
      throw new ProblemException(
          "This tenant has an owner, or is suspended.", "Its owners invite others.");
    }
    return in(tenant, invitations::resendFirstOwner);
  }

  /** Takes a tenant out of everybody's reach; nothing of it is lost. */
  @RequiresPermission(Permission.PLATFORM_TENANTS)
  public void suspend(TenantId tenant) {
    change(tenant, "suspended", "tenant.suspended");
  }

  /** Gives a suspended tenant back to its members. */
  @RequiresPermission(Permission.PLATFORM_TENANTS)
  public void reinstate(TenantId tenant) {
    change(tenant, "active", "tenant.reinstated");
  }

  private List<Line> read(String text, @Nullable TenantId tenant, long offset, int limit) {
    return jdbc.sql(
            """
            select tenant_id, slug, name, status, created_at, owners
            from app.operators_tenant_page(:operator, :text, cast(:tenant as uuid), :offset, :limit)\
            """)
        .param("operator", operator())
        .param("text", text)
        .param("tenant", tenant == null ? null : tenant.value())
        .param("offset", offset)
        .param("limit", limit)
        .query((row, number) -> line(row))
        .list();
  }

  private void make(TenantId id, Provisioning.NewTenant tenant, String regions) {
    boolean made =
        jdbc.sql(
                """
                select app.onboard_tenant(:operator, :id, :slug, :name, :zone, cast(:currency as char(3)),
                  cast(:week as smallint), :regions, cast(:roles as jsonb))\
                """)
            .param("operator", operator())
            .param("id", id.value())
            .param("slug", tenant.slug())
            .param("name", tenant.name())
            .param("zone", tenant.timeZone().getId())
            .param("currency", tenant.reportingCurrency().getCurrencyCode())
            .param("week", tenant.weekStart().getValue())
            .param("regions", regions)
            .param("roles", JSON.writeValueAsString(Permission.BUILT_IN_ROLES))
            .query(Boolean.class)
            .single();
    if (!made) {
      throw new ProblemException("That slug is taken.", "Choose another.").about("slug");
    }
    events.publishEvent(
        AuditEvent.change(
            "tenant.onboarded", tenant.slug(), Map.of(), Map.of("name", tenant.name())));
  }

  private void change(TenantId tenant, String status, String action) {
    boolean changed =
        platformScope.call(
            () -> transactions.execute(transaction -> setStatus(tenant, status, action)));
    if (!changed) {
      throw new ProblemException(
          "There is nothing to change here.",
          "Look at the list again; a tenant that is to be deleted stays suspended.");
    }
  }

  private boolean setStatus(TenantId tenant, String status, String action) {
    boolean changed =
        jdbc.sql("select app.set_tenant_status(:operator, :tenant, :status)")
            .param("operator", operator())
            .param("tenant", tenant.value())
            .param("status", status)
            .query(Boolean.class)
            .single();
    if (changed) {
      AuditEvent event = AuditEvent.of(action, tenant.toString());
      events.publishEvent(event);
      step.run(tenant, () -> events.publishEvent(event));
    }
    return changed;
  }

  private UUID operator() {
    return currentUser.require().id().value();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        new TenantId(row.getObject(1, UUID.class)),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        row.getLong(6));
  }
}
