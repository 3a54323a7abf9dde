package io.tallawah.operator;

import io.tallawah.identity.CurrentUser;
import io.tallawah.identity.RequiresPermission;
import io.tallawah.operator.internal.ErasureLoop;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.OneLine;
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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Deletes tenants for good, in two steps: a suspended tenant is named by its slug and waits; after
 * the wait it is confirmed, by another operator if there is one. The database asks at each step
 * whether it is an operator who takes it.
 *
 * @see <a href="../../../../../docs/decisions/0026-life-of-a-tenant.md">decision 26</a>
 */
@Service
public class TenantDeletions {

  /** Days between the two steps that can be chosen. */
  public static final List<Integer> WAITS = List.of(7, 14, 30, 90);

  private static final int SHORTEST_REASON = 5;
  private static final int LONGEST_REASON = 500;
  private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final PlatformScope platformScope;
  private final TenantStep step;
  private final CurrentUser currentUser;
  private final ErasureLoop erasures;
  private final ApplicationEventPublisher events;

  TenantDeletions(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      PlatformScope platformScope,
      TenantStep step,
      CurrentUser currentUser,
      ErasureLoop erasures,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.platformScope = platformScope;
    this.step = step;
    this.currentUser = currentUser;
    this.erasures = erasures;
    this.events = events;
  }

  /** All that were not called off, the latest first. */
  @RequiresPermission(Permission.PLATFORM_TENANTS)
  public List<Deletion> list() {
    return jdbc.sql("select * from app.tenant_deletions(:operator)")
        .param("operator", operator())
        .query((row, number) -> deletion(row))
        .list();
  }

  /** The deletion of a tenant, if there is one. */
  @RequiresPermission(Permission.PLATFORM_TENANTS)
  public Optional<Deletion> of(TenantId tenant) {
    return list().stream().filter(one -> one.tenant().equals(tenant)).findFirst();
  }

  /**
   * The first step.
   *
   * @param slug of the tenant, as the operator typed it
   * @param days to wait, one of {@link #WAITS}
   */
  @RequiresPermission(Permission.PLATFORM_TENANTS)
  public void schedule(TenantId tenant, String slug, String reason, int days) {
    String why = reason.strip();
    int length = OneLine.characters(why);
    if (length < SHORTEST_REASON || length > LONGEST_REASON) {
      throw new ProblemException("A deletion has a reason.", "Write 5 to 500 characters.")
          .about("reason");
    }
    act(() -> {
      Optional<OffsetDateTime> due =
          jdbc.sql("select app.schedule_deletion(:operator, :id, :tenant, :slug, :reason, :days)")
              .param("operator", operator())
              .param("id", UUID.randomUUID())
              .param("tenant", tenant.value())
              .param("slug", slug.strip())
              .param("reason", why)
              .param("days", days)
              .query(OffsetDateTime.class)
              .optional();
      if (due.isEmpty()) {
        throw new ProblemException(
                "The deletion can't be scheduled.",
                "The tenant must be suspended, and its slug typed as it is.")
            .about("slug");
      }
      tell(
          "tenant.deletion_scheduled",
          tenant,
          Map.of("slug", slug.strip(), "reason", why, "due_at", due.get().toInstant().toString()));
      return true;
    });
  }

  /** Calls a deletion off that isn't confirmed. */
  @RequiresPermission(Permission.PLATFORM_TENANTS)
  public void cancel(UUID deletion) {
    TenantId tenant = known(deletion).tenant();
    act(() -> {
      boolean cancelled =
          jdbc.sql("select app.cancel_deletion(:operator, :deletion)")
              .param("operator", operator())
              .param("deletion", deletion)
              .query(Boolean.class)
              .single();
      if (!cancelled) {
        throw new ProblemException("It can't be called off any more.", "Look at the list again.");
      }
      tell("tenant.deletion_cancelled", tenant, Map.of());
      return true;
    });
  }

  /**
   * The second step: from here the tenant is removed, which nobody can undo.
   *
   * @param slug of the tenant, as the operator typed it
   */
  @RequiresPermission(Permission.PLATFORM_TENANTS)
  public void confirm(UUID deletion, String slug) {
    TenantId tenant = known(deletion).tenant();
    act(() -> {
      String outcome =
          jdbc.sql("select app.confirm_deletion(:operator, :deletion, :slug)")
              .param("operator", operator())
              .param("deletion", deletion)
              .param("slug", slug.strip())
              .query(String.class)
              .single();
      refuseUnlessConfirmed(outcome);
      tell("tenant.deletion_confirmed", tenant, Map.of("slug", slug.strip()));
      return true;
    });
    erasures.soon();
  }

  private static void refuseUnlessConfirmed(String outcome) {
    switch (outcome) {
      case "confirmed" -> {}
      case "slug" ->
          throw new ProblemException("That is not the tenant's slug.", "Type it as it is.")
              .about("slug");
      case "early" ->
          throw new ProblemException("The waiting period goes on.", "Come back when it is over.");
      case "another" ->
          throw new ProblemException(
              "You scheduled this deletion yourself.", "Another operator confirms it.");
      default ->
          throw new ProblemException("There is nothing to confirm.", "Look at the list again.");
    }
  }

  private Deletion known(UUID deletion) {
    return list().stream()
        .filter(one -> one.id().equals(deletion))
        .findFirst()
        .orElseThrow(
            () -> new ProblemException("There is no such deletion.", "Look at the list again."));
  }

  private void act(Supplier<Boolean> act) {
    platformScope.call(() -> transactions.execute(status -> act.get()));
  }

  /** Tells the platform's log, and the tenant's, which its members read if it isn't deleted. */
  private void tell(String action, TenantId tenant, Map<String, ?> details) {
    AuditEvent event = AuditEvent.change(action, tenant.toString(), Map.of(), details);
    events.publishEvent(event);
    step.run(tenant, () -> events.publishEvent(event));
  }

  private UUID operator() {
    return currentUser.require().id().value();
  }

  private static Deletion deletion(ResultSet row) throws SQLException {
    return new Deletion(
        row.getObject("id", UUID.class),
        new TenantId(row.getObject("deleted_tenant", UUID.class)),
        row.getString("slug"),
        row.getString("name"),
        row.getString("reason"),
        row.getString("asked_by_name"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("needs_another"),
        row.getString("confirmed_by_name"),
        instant(row, "confirmed_at"),
        row.getString("step"),
        JsonMapper.shared().readValue(row.getString("counts"), COUNTS),
        instant(row, "finished_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
