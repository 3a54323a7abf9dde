package io.tallawah.warehouse;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.Permission;
import io.tallawah.warehouse.internal.RunSteps;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What dbt has done for the bound tenant. */
@Service
@RequiresPermission(Permission.VIEW_DATA)
public class RunHistory {

  /**
   * A run.
   *
   * @param status running, succeeded, failed or interrupted
   * @param message why it did not succeed
   * @param slices (connection, day) pairs of this tenant that it took
   */
  public record Run(
      UUID id,
      String command,
      Instant startedAt,
      @Nullable Instant endedAt,
      String status,
      @Nullable String message,
      long slices) {}

  /**
   * What became of one model or test of a run.
   *
   * @param message what is to be said of it, in English; of a test what the rows are that it found
   * @param owner who looks after it, if anybody is named
   * @param test what a test of rows is called wherever it is used; null of what is none
   * @param rowsAffected rows it wrote; null where the run served other tenants too. Of a test the
   *     tenant's rows that it found
   * @param days the first days of these; none where they have no day
   * @param seconds it took
   */
  public record Result(
      String node,
      String kind,
      String status,
      @Nullable String message,
      @Nullable String owner,
      @Nullable String test,
      @Nullable Long rowsAffected,
      List<LocalDate> days,
      BigDecimal seconds) {}

  /**
   * A run with what became of its models and tests.
   *
   * @param results none while it runs
   * @param step that began last; null where none has, where it has ended, and of a run that goes on
   *     in another process
   */
  public record Details(Run run, List<Result> results, @Nullable NodeProgress step) {}

  private final JdbcClient jdbc;
  private final RunSteps steps;

  RunHistory(JdbcClient jdbc, RunSteps steps) {
    this.jdbc = jdbc;
    this.steps = steps;
  }

  /** The latest runs, the newest first. */
  @Transactional(readOnly = true)
  public List<Run> latest(int limit) {
    return jdbc.sql(
            """
            select id, command, started_at, ended_at, status, message, slices from ops.dbt_run
            where tenant_id = app.current_tenant() order by started_at desc limit :limit\
            """)
        .param("limit", limit)
        .query((row, number) -> run(row))
        .list();
  }

  /** The run of this id, if it is the tenant's. */
  @Transactional(readOnly = true)
  public Optional<Run> find(UUID run) {
    return jdbc.sql(
            """
            select id, command, started_at, ended_at, status, message, slices from ops.dbt_run
            where tenant_id = app.current_tenant() and id = :run\
            """)
        .param("run", run)
        .query((row, number) -> run(row))
        .optional();
  }

  /** The results of a run: those that failed, then those that warn, then those left out. */
  @Transactional(readOnly = true)
  public List<Result> results(UUID run) {
    return jdbc.sql(
            """
            select node, kind, status, message, owner, test, rows_affected, days, seconds from ops.dbt_result
            where tenant_id = app.current_tenant() and run_id = :run
            order by case when status in ('success', 'pass', 'no-op') then 3 when status = 'skipped' then 2
              when status = 'warn' then 1 else 0 end, kind, node\
            """)
        .param("run", run)
        .query((row, number) ->
            new Result(
                row.getString("node"),
                row.getString("kind"),
                row.getString("status"),
                row.getString("message"),
                row.getString("owner"),
                row.getString("test"),
                row.getObject("rows_affected", Long.class),
                days(row.getArray("days")),
                row.getBigDecimal("seconds")))
        .list();
  }

  /** The run of this id with its results, if it is the tenant's. */
  @Transactional(readOnly = true)
  public Optional<Details> details(UUID run) {
    return find(run).map(found -> new Details(found, results(run), steps.of(run).orElse(null)));
  }

  private static List<LocalDate> days(@Nullable Array stored) throws SQLException {
    return stored == null
        ? List.of()
        : Arrays.stream((Date[]) stored.getArray()).map(Date::toLocalDate).toList();
  }

  private static Run run(ResultSet row) throws SQLException {
    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
    return new Run(
        row.getObject("id", UUID.class),
        row.getString("command"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        ended == null ? null : ended.toInstant(),
        row.getString("status"),
        row.getString("message"),
        row.getLong("slices"));
  }
}
