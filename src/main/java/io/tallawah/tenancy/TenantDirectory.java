package io.tallawah.tenancy;

import io.tallawah.shared.TenantId;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The tenants of this installation. */
@Service
public class TenantDirectory {

  /** A tenant by its id and the name in its addresses. */
  public record Entry(TenantId id, String slug, String name) {}

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final CurrentTenant currentTenant;
  private final PlatformScope platformScope;

  TenantDirectory(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      CurrentTenant currentTenant,
      PlatformScope platformScope) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.currentTenant = currentTenant;
    this.platformScope = platformScope;
  }

  /** All active tenants, for schedulers and commands; no screen or API of a tenant may call it. */
  public List<Entry> all() {
    return platformScope.call(() -> transactions.execute(status -> readAll()));
  }

  /** The active tenant of this slug, for commands. */
  public Optional<Entry> findBySlug(String slug) {
    return all().stream().filter(entry -> entry.slug().equals(slug)).findFirst();
  }

  /** The bound tenant. */
  public Tenant current() {
    TenantId id = currentTenant.require();
    return transactions.execute(status -> read(id));
  }

  private List<Entry> readAll() {
    return jdbc.sql("select tenant_id, slug, name from app.active_tenants()")
        .query((row, number) ->
            new Entry(
                new TenantId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
        .list();
  }

  private Tenant read(TenantId id) {
    return jdbc.sql(
            """
            select id, slug, name, time_zone, reporting_currency, week_start, demo
            from app.tenant where id = :id\
            """)
        .param("id", id.value())
        .query((row, number) ->
            new Tenant(
                new TenantId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                ZoneId.of(row.getString(4)),
                Currency.getInstance(row.getString(5)),
                DayOfWeek.of(row.getInt(6)),
                row.getBoolean(7)))
        .single();
  }
}
