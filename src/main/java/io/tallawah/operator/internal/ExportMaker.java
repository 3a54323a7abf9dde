package io.tallawah.operator.internal;

import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.KeptSentence;
import io.tallawah.shared.Sentence;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.api.TraceId;
import io.tallawah.tenancy.TenantDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the bound tenant's exports, as the application's role: row security decides what is in. */
@Component
class ExportMaker {

  static final Duration KEPT = Duration.ofDays(7);

  private static final Logger LOG = LoggerFactory.getLogger(ExportMaker.class);

  private final JdbcClient jdbc;
  private final DataSource dataSource;
  private final TransactionTemplate own;
  private final TransactionTemplate snapshot;
  private final TenantDirectory tenants;
  private final ExportFiles files;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ExportMaker(
      JdbcClient jdbc,
      DataSource dataSource,
      PlatformTransactionManager manager,
      TenantDirectory tenants,
      ExportFiles files,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.dataSource = dataSource;
    this.own = new TransactionTemplate(manager);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.snapshot = new TransactionTemplate(manager);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.tenants = tenants;
    this.files = files;
    this.events = events;
    this.clock = clock;
  }

  /** Makes one from its beginning, unless another server is at it. */
  void make(TenantId tenant, UUID export) {
    try {
      snapshot.executeWithoutResult(status -> {
        if (alone(export)) {
          write(tenant, export);
        }
      });
    } catch (RuntimeException e) {
      String trace = TraceId.current();
      LOG.error("The export {} of tenant {} failed, id {}", export, tenant, trace, e);
      fail(export, Sentence.of("It failed. Id {0}", trace));
    }
  }

  /** Removes the file of one that has expired. */
  void expire(TenantId tenant, UUID export) {
    files.remove(tenant, export);
    change(export, "state = 'expired'", Map.of());
  }

  private void write(TenantId tenant, UUID export) {
    jdbc.sql("set local statement_timeout = 0").update();
    List<ExportTable> tables = ExportTables.of(jdbc);
    change(
        export,
        "state = 'running', tables_all = :all, tables_done = 0",
        Map.of("all", tables.size()));
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      Path part = files.part(tenant, export);
      ExportArchive archive =
          new ExportArchive(
              connection.unwrap(PGConnection.class).getCopyAPI(),
              tenants.current(),
              clock.instant());
      ExportArchive.Written written =
          archive.write(
              part,
              tables,
              (done, rows) ->
                  change(
                      export,
                      "tables_done = :done, rows_done = :rows",
                      Map.of("done", done, "rows", rows)));
      Files.move(part, files.archive(tenant, export), StandardCopyOption.ATOMIC_MOVE);
      ready(export, written);
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("the archive could not be written", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  private void ready(UUID export, ExportArchive.Written written) {
    own.executeWithoutResult(status -> {
      update(
          export,
          "state = 'ready', finished_at = now(), bytes = :bytes, sha256 = :hash, expires_at = :end",
          Map.of(
              "bytes", written.bytes(),
              "hash", written.sha256(),
              "end", clock.instant().plus(KEPT).atOffset(ZoneOffset.UTC)));
      events.publishEvent(
          AuditEvent.change(
              "tenant.export_made",
              export.toString(),
              Map.of(),
              Map.of(
                  "rows", written.rows(), "bytes", written.bytes(), "sha256", written.sha256())));
    });
  }

  private void fail(UUID export, Sentence problem) {
    KeptSentence kept = KeptSentence.of(problem);
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("problem", kept.english());
    values.put("parts", kept.parts());
    change(
        export,
        "state = 'failed', finished_at = now(), problem = :problem, problem_parts = cast(:parts as jsonb)",
        values);
  }

  private boolean alone(UUID export) {
    return jdbc.sql(
            "select pg_try_advisory_xact_lock(hashtextextended('tenant export ' || :id, 0))")
        .param("id", export.toString())
        .query(Boolean.class)
        .single();
  }

  private void change(UUID export, String what, Map<String, ? extends @Nullable Object> values) {
    own.executeWithoutResult(status -> update(export, what, values));
  }

  private void update(UUID export, String what, Map<String, ? extends @Nullable Object> values) {
    jdbc.sql(
            "update app.tenant_export set %s where tenant_id = app.current_tenant() and id = :id"
                .formatted(what))
        .params(values)
        .param("id", export)
        .update();
  }
}
