package io.tallawah.operator.internal;

import io.tallawah.audit.AuditChains;
import io.tallawah.exports.TenantsExports;
import io.tallawah.identity.SystemIdentity;
import io.tallawah.ingestion.TenantUploads;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.Turns;
import io.tallawah.tenancy.PlatformScope;
import io.tallawah.warehouse.Warehouse;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Carries out confirmed deletions, one server at a time, and carries on what was cut off. */
@Component
public class ErasureLoop {

  private static final Logger LOG = LoggerFactory.getLogger(ErasureLoop.class);
  private static final String LOCK =
      "select pg_try_advisory_lock(hashtextextended('tenant deletion', 0))";

  private final DataSource owner;
  private final Erasure erasure;
  private final SystemIdentity system;
  private final boolean serving;
  private final Turns turns = new Turns("tenant deletion", this::turn);

  ErasureLoop(
      @Qualifier("ownerDataSource") DataSource owner,
      @Qualifier("loaderDataSource") DataSource loader,
      @Qualifier("dbtDataSource") DataSource dbt,
      Surroundings surroundings,
      SystemIdentity system,
      @Value("${tallawah.serving:false}") boolean serving) {
    this.owner = owner;
    this.erasure = new Erasure(new Erasure.Roles(owner, loader, dbt), surroundings);
    this.system = system;
    this.serving = serving;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (serving) {
      turns.begin(Duration.ofSeconds(5), Duration.ofMinutes(1));
    }
  }

  @PreDestroy
  void stop() {
    turns.close();
  }

  /** Begins as soon as it can, on a thread of its own, if this is a server. */
  public void soon() {
    if (serving) {
      turns.soon();
    }
  }

  /** Carries out what is confirmed, unless another server is at it. */
  public void turn() {
    try (Connection session = owner.getConnection()) {
      if (locked(session)) {
        system.runAs("tenant deletion", () -> erasure.open().forEach(this::carryOut));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("deletions could not be looked up", e);
    }
  }

  private void carryOut(Erasing erasing) {
    LOG.info("Tenant {} is being deleted", erasing.tenant());
    erasure.carryOut(erasing);
    LOG.info("Tenant {} is deleted", erasing.tenant());
  }

  private static boolean locked(Connection session) throws SQLException {
    try (PreparedStatement statement = session.prepareStatement(LOCK);
        ResultSet row = statement.executeQuery()) {
      return row.next() && row.getBoolean(1);
    }
  }

  /** The other modules, as the deletion needs them. */
  @Component
  static class Surroundings implements Erasure.Surroundings {

    private final TenantUploads uploads;
    private final ExportFiles exports;
    private final TenantsExports tables;
    private final Warehouse warehouse;
    private final AuditChains chains;
    private final PlatformScope platformScope;
    private final ApplicationEventPublisher events;
    private final JdbcClient owner;

    Surroundings(
        TenantUploads uploads,
        ExportFiles exports,
        TenantsExports tables,
        Warehouse warehouse,
        AuditChains chains,
        PlatformScope platformScope,
        ApplicationEventPublisher events,
        @Qualifier("ownerDataSource") DataSource owner) {
      this.uploads = uploads;
      this.exports = exports;
      this.tables = tables;
      this.warehouse = warehouse;
      this.chains = chains;
      this.platformScope = platformScope;
      this.events = events;
      this.owner = JdbcClient.create(owner);
    }

    @Override
    public long removeFiles(TenantId tenant) {
      return uploads.remove(tenant) + exports.removeAll(tenant) + tables.remove(tenant);
    }

    @Override
    public void whileNothingRuns(Runnable work) {
      warehouse.whileNothingRuns(work);
    }

    @Override
    public String closeChain(TenantId tenant) {
      AuditChains.End end = chains.close(tenant);
      return JsonMapper.shared().writeValueAsString(Map.of("seq", end.seq(), "code", end.code()));
    }

    @Override
    public void tell(Erasing done) {
      AuditEvent event =
          owner
              .sql(
                  """
                  select slug, reason, asked_by_name, confirmed_by_name, chain_end ->> 'seq', chain_end ->> 'code',
                    array(select c.key || ' ' || c.value from jsonb_each_text(counts) c order by c.key)
                  from app.tenant_deletion where id = :id\
                  """)
              .param("id", done.deletion())
              .query((row, number) -> event(done.tenant(), row))
              .single();
      platformScope.call(() -> {
        events.publishEvent(event);
        return true;
      });
    }

    private static AuditEvent event(TenantId tenant, ResultSet row) throws SQLException {
      return AuditEvent.change(
          "tenant.deleted",
          tenant.toString(),
          Map.of("slug", row.getString(1)),
          Map.of(
              "reason", row.getString(2),
              "scheduled_by", row.getString(3),
              "confirmed_by", row.getString(4),
              "audit_chain_entries", row.getString(5),
              "audit_chain_end", row.getString(6),
              "removed", List.of((String[]) row.getArray(7).getArray())));
    }
  }
}
