package io.tallawah.warehouse;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.ConnectionId;
import io.tallawah.shared.Permission;
import io.tallawah.shared.Platform;
import io.tallawah.tenancy.TenantDirectory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the figures of the bound tenant reach, connection by connection. */
@Service
@RequiresPermission(Permission.VIEW_INSIGHTS)
public class Freshness {

  private static final int LATE_AFTER_DAYS = 2;

  private static final String QUERY =
      """
      select d.id, d.name, d.platform, f.data_to, f.final_to, f.outcome_final_to, f.last_success,
             coalesce(f.rows_landed, 0) as rows_landed,
             coalesce(substring(d.settings -> 'final_days' ->> 'delivery' from '^\\d{1,3}$')::int, p.delivery_final_days) as delivery_days,
             coalesce(substring(d.settings -> 'final_days' ->> 'outcome' from '^\\d{1,3}$')::int, p.outcome_final_days) as outcome_days,
             coalesce(substring(d.settings ->> 'lookback_days' from '^\\d{1,3}$')::int, p.lookback_days) as lookback_days,
             coalesce((select r.status in ('failed', 'interrupted') from ops.dbt_run r
                       where r.tenant_id = d.tenant_id and r.status <> 'running'
                       order by r.started_at desc limit 1), false)
             and (exists (select from ops.dirty_slice s
                          where s.tenant_id = d.tenant_id and s.connection_id = d.id)
                  or exists (select from ops.dirty_entity e
                             where e.tenant_id = d.tenant_id and e.connection_id = d.id)) as failed,
             d.kind in ('connector', 'airbyte')
             or exists (select from ops.sync_window one
                        where one.tenant_id = d.tenant_id and one.connection_id = d.id
                          and exists (select from ops.sync_window later
                                      where later.tenant_id = d.tenant_id and later.connection_id = d.id
                                        and later.started_at >= one.started_at + interval '1 day')) as regular
      from app.data_source d
      join app.platform p on p.id = d.platform
      left join ops.freshness f on f.tenant_id = d.tenant_id and f.connection_id = d.id
      where d.tenant_id = app.current_tenant()
      order by d.name\
      """;

  private static final String STANDING =
      """
      select published.at as published_at, last.failed_at
      from (select max(published_at) as at from ops.publication where tenant_id = app.current_tenant()) published
      left join lateral (
        select case when status = 'failed' and coalesce(ended_at, started_at) > coalesce(published.at, '-infinity')
                    then coalesce(ended_at, started_at) end as failed_at
        from ops.dbt_run
        where tenant_id = app.current_tenant() and status in ('succeeded', 'failed')
        order by started_at desc limit 1
      ) last on true\
      """;

  private final JdbcClient jdbc;
  private final TenantDirectory tenants;
  private final Clock clock;

  Freshness(JdbcClient jdbc, TenantDirectory tenants, Clock clock) {
    this.jdbc = jdbc;
    this.tenants = tenants;
    this.clock = clock;
  }

  /** All connections of the bound tenant, by name. */
  @Transactional(readOnly = true)
  public List<ConnectionFreshness> list() {
    LocalDate today = LocalDate.now(clock.withZone(tenants.current().timeZone()));
    return jdbc.sql(QUERY).query((row, number) -> read(row, today)).list();
  }

  /** Of when the figures are, and whether a run has failed to replace them. */
  @Transactional(readOnly = true)
  public Standing standing() {
    return jdbc.sql(STANDING)
        .query(
            (row, number) -> new Standing(instant(row, "published_at"), instant(row, "failed_at")))
        .single();
  }

  private static ConnectionFreshness read(ResultSet row, LocalDate today) throws SQLException {
    LocalDate dataTo = row.getObject("data_to", LocalDate.class);
    return new ConnectionFreshness(
        new ConnectionId(row.getObject("id", UUID.class)),
        row.getString("name"),
        new Platform(row.getString("platform")),
        dataTo,
        row.getObject("final_to", LocalDate.class),
        row.getObject("outcome_final_to", LocalDate.class),
        instant(row, "last_success"),
        row.getLong("rows_landed"),
        state(dataTo, row.getBoolean("failed"), row.getBoolean("regular"), today),
        new ConnectionFreshness.Finality(
            row.getInt("delivery_days"), row.getInt("outcome_days"), row.getInt("lookback_days")));
  }

  private static ConnectionFreshness.State state(
      @Nullable LocalDate dataTo, boolean failed, boolean regular, LocalDate today) {
    if (failed) {
      return ConnectionFreshness.State.FAILED;
    }
    if (dataTo == null) {
      return ConnectionFreshness.State.NEVER;
    }
    if (!dataTo.isBefore(today.minusDays(LATE_AFTER_DAYS))) {
      return ConnectionFreshness.State.OK;
    }
    return regular ? ConnectionFreshness.State.LATE : ConnectionFreshness.State.FILES;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
