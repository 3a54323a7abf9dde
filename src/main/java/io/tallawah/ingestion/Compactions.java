package io.tallawah.ingestion;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.ingestion.internal.Compaction;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.ConnectionId;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import io.tallawah.tenancy.CurrentTenant;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps landing small for the bound tenant: of the copies of a row that say the same, one after the
 * other, only the first and the last stay. No figure changes by it.
 */
@Service
public class Compactions {

  /** Rows that must have landed in a stream before it is looked at by itself. */
  private static final long WORTHWHILE = 10_000;

  /** A compaction of one stream. */
  public record Entry(
      String connection,
      String platform,
      String stream,
      Instant compactedAt,
      long rowsRead,
      long rowsRemoved) {}

  /**
   * What became of a connection.
   *
   * @param removed rows
   * @param finished false when a run of dbt was in the way: it can be done later
   */
  public record Outcome(long removed, boolean finished) {}

  private final Compaction compaction;
  private final LandingTargets targets;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final CurrentTenant currentTenant;
  private final ApplicationEventPublisher events;

  Compactions(
      Compaction compaction,
      LandingTargets targets,
      JdbcClient jdbc,
      TransactionTemplate transactions,
      CurrentTenant currentTenant,
      ApplicationEventPublisher events) {
    this.compaction = compaction;
    this.targets = targets;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.currentTenant = currentTenant;
    this.events = events;
  }

  /** Looks at every stream of a connection of which anything has landed since the last time. */
  @RequiresPermission(Permission.LAND_DATA)
  public Outcome compact(ConnectionId connection) {
    return compact(connection, 1);
  }

  /** Looks at the streams of a connection where it has become worthwhile. */
  @RequiresPermission(Permission.LAND_DATA)
  public Outcome compactIfWorthwhile(ConnectionId connection) {
    return compact(connection, WORTHWHILE);
  }

  private Outcome compact(ConnectionId connection, long atLeast) {
    Map<String, Long> removed = new LinkedHashMap<>();
    try {
      boolean finished =
          compaction.compact(targets.of(connection), targets.isAlone(connection), atLeast, removed);
      tell(connection, removed, Map.of());
      return new Outcome(rows(removed), finished);
    } catch (SQLException | DataAccessException e) {
      tell(connection, removed, Map.of("failed", true));
      throw new ProblemException(
          "Landing was not compacted.", "Nothing is lost; the log has the reason.", e);
    }
  }

  /** What is removed is so piece by piece, by the loader's own role, and stays so on a failure. */
  private void tell(ConnectionId connection, Map<String, Long> removed, Map<String, ?> more) {
    if (rows(removed) > 0) {
      Map<String, Object> after = new LinkedHashMap<>(more);
      after.put("removed", removed);
      events.publishEvent(
          AuditEvent.change("landing.compacted", connection.toString(), Map.of(), after));
    }
  }

  private static long rows(Map<String, Long> removed) {
    return removed.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The latest compactions that removed anything, the newest first. */
  @RequiresPermission(Permission.VIEW_DATA)
  public List<Entry> latest(int limit) {
    return transactions.execute(status ->
        jdbc.sql(
                """
                select d.name, d.platform, c.stream, c.compacted_at, c.rows_read, c.rows_removed
                from ops.compaction c
                join app.data_source d on d.tenant_id = c.tenant_id and d.id = c.connection_id
                where c.tenant_id = :tenant and c.rows_removed > 0
                order by c.compacted_at desc, d.name, c.stream limit :limit\
                """)
            .param("tenant", currentTenant.require().value())
            .param("limit", limit)
            .query((row, number) ->
                new Entry(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getObject(4, OffsetDateTime.class).toInstant(),
                    row.getLong(5),
                    row.getLong(6)))
            .list());
  }
}
