package io.tallawah.operator;

import io.tallawah.identity.CurrentUser;
import io.tallawah.identity.Operators;
import io.tallawah.identity.RequiresPermission;
import io.tallawah.identity.SignedInUser;
import io.tallawah.operator.internal.ExportFiles;
import io.tallawah.operator.internal.ExportLoop;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.KeptSentence;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.Sentence;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.PlatformScope;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Exports of all of a tenant's data: asked for by its owners or by an operator, made in the
 * background, fetched until they expire. The permission is asked again when one is fetched.
 *
 * @see <a href="../../../../../docs/decisions/0026-life-of-a-tenant.md">decision 26</a>
 */
@Service
public class TenantExports {

  private static final String SELECT =
      """
      select id, asked_by_name, asked_at, state, tables_done, tables_all, rows_done, bytes, sha256, expires_at, problem,
        problem_parts::text
      from app.tenant_export where tenant_id = app.current_tenant()
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final CurrentTenant currentTenant;
  private final PlatformScope platformScope;
  private final CurrentUser currentUser;
  private final Operators operators;
  private final ExportFiles files;
  private final ExportLoop loop;
  private final ApplicationEventPublisher events;

  TenantExports(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      CurrentTenant currentTenant,
      PlatformScope platformScope,
      CurrentUser currentUser,
      Operators operators,
      ExportFiles files,
      ExportLoop loop,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.currentTenant = currentTenant;
    this.platformScope = platformScope;
    this.currentUser = currentUser;
    this.operators = operators;
    this.files = files;
    this.loop = loop;
    this.events = events;
  }

  /** The bound tenant's, the latest first. */
  @RequiresPermission(Permission.EXPORT_TENANT)
  public List<TenantExport> list() {
    return read();
  }

  /** Asks for one of the bound tenant; its id. */
  @RequiresPermission(Permission.EXPORT_TENANT)
  public UUID ask() {
    UUID asked = insert();
    loop.soon();
    return asked;
  }

  /** Writes the bound tenant's archive of this id, recorded before the first byte leaves. */
  @RequiresPermission(Permission.EXPORT_TENANT)
  public void download(UUID export, OutputStream out) throws IOException {
    Files.copy(ready(currentTenant.require(), export), out);
  }

  /** A tenant's, for an operator. */
  @RequiresPermission(Permission.PLATFORM_TENANTS)
  public List<TenantExport> listOf(TenantId tenant) {
    return inside(tenant, this::read);
  }

  /** Asks for one of a tenant, as an operator; its id. */
  @RequiresPermission(Permission.PLATFORM_TENANTS)
  public UUID askFor(TenantId tenant) {
    UUID asked = inside(tenant, this::insert);
    tellPlatform("tenant.export_asked", tenant);
    loop.soon();
    return asked;
  }

  /** Writes a tenant's archive, for an operator. */
  @RequiresPermission(Permission.PLATFORM_TENANTS)
  public void downloadOf(TenantId tenant, UUID export, OutputStream out) throws IOException {
    Path archive = inside(tenant, () -> ready(tenant, export));
    tellPlatform("tenant.export_fetched", tenant);
    Files.copy(archive, out);
  }

  /** The database says whether it is an operator, who sees the tenant in its list. */
  private <T> T inside(TenantId tenant, Supplier<T> act) {
    if (operators.find(tenant).isEmpty()) {
      throw new ProblemException("There is no such tenant.", "Look at the list again.");
    }
    try {
      return currentTenant.callAs(tenant, act::get);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private List<TenantExport> read() {
    return transactions.execute(status ->
        jdbc.sql(SELECT + " order by asked_at desc, id")
            .query((row, number) -> export(row))
            .list());
  }

  private UUID insert() {
    UUID asked = UUID.randomUUID();
    SignedInUser self = currentUser.require();
    try {
      transactions.executeWithoutResult(status -> {
        jdbc.sql(
                """
                insert into app.tenant_export (tenant_id, id, asked_by, asked_by_name)
                values (app.current_tenant(), :id, :by, :name)\
                """)
            .param("id", asked)
            .param("by", self.id().value())
            .param("name", self.email())
            .update();
        events.publishEvent(AuditEvent.of("tenant.export_asked", null));
      });
      return asked;
    } catch (DuplicateKeyException e) {
      throw new ProblemException(
          "An export is being made already.", "Wait for it, then fetch it here.", e);
    }
  }

  private Path ready(TenantId tenant, UUID export) {
    TenantExport found =
        read().stream()
            .filter(one -> one.id().equals(export) && one.state() == TenantExport.State.READY)
            .filter(one -> one.expiresAt() != null && Instant.now().isBefore(one.expiresAt()))
            .findFirst()
            .orElseThrow(TenantExports::gone);
    Path archive = files.archive(tenant, found.id());
    if (!Files.exists(archive)) {
      throw gone();
    }
    transactions.executeWithoutResult(status ->
        events.publishEvent(
            AuditEvent.read(
                "tenant.export_fetched",
                export.toString(),
                Map.of("sha256", String.valueOf(found.sha256())))));
    return archive;
  }

  private void tellPlatform(String action, TenantId tenant) {
    platformScope.call(() ->
        transactions.execute(status -> {
          events.publishEvent(AuditEvent.of(action, tenant.toString()));
          return true;
        }));
  }

  private static ProblemException gone() {
    return new ProblemException("This export is not there any more.", "Ask for another.");
  }

  private static TenantExport export(ResultSet row) throws SQLException {
    return new TenantExport(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        TenantExport.State.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
        row.getInt(5),
        row.getInt(6),
        row.getLong(7),
        row.getObject(8, Long.class),
        row.getString(9),
        instant(row.getObject(10, OffsetDateTime.class)),
        problem(row.getString(11), row.getString(12)));
  }

  private static @Nullable Sentence problem(@Nullable String english, @Nullable String parts) {
    return english == null ? null : new KeptSentence(english, parts).sentence();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
