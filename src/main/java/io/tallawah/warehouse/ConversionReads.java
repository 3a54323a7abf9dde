package io.tallawah.warehouse;

import io.tallawah.shared.Platform;
import io.tallawah.tenancy.TenantDirectory;
import io.tallawah.warehouse.ConversionActions.CountedBy;
import io.tallawah.warehouse.ConversionActions.Known;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what the bound tenant's platforms tell of conversions, and what of it counts.
 *
 * <p>Without a choice a platform counts its default. Of several a row counts the first that it
 * tells, so the first that any row tells counts, and beside it those by which figures were marked.
 */
@Component
class ConversionReads {

  private static final String NOTHING_TOLD =
      "select null::text as platform, null::text as action, null::numeric as n, false as counted"
          + " where false";

  private static final String TOLD =
      """
      select platform, action, sum(conversions) as n, bool_or(is_counted) as counted
      from marts.fact_conversion
      where tenant_id = app.current_tenant() and date_day >= :since and attribution_window = 'default'
      group by platform, action\
      """;

  private final JdbcClient jdbc;
  private final MartTables marts;
  private final HealthMeasures measures;
  private final TenantDirectory tenants;
  private final Clock clock;

  ConversionReads(
      JdbcClient jdbc,
      MartTables marts,
      HealthMeasures measures,
      TenantDirectory tenants,
      Clock clock) {
    this.jdbc = jdbc;
    this.marts = marts;
    this.measures = measures;
    this.tenants = tenants;
    this.clock = clock;
  }

  /** By platform, what counts first, then by how often it was told. */
  List<Known> list() {
    return jdbc.sql(known(marts.has("fact_conversion") ? TOLD : NOTHING_TOLD))
        .param("since", since())
        .query((row, number) -> known(row))
        .list();
  }

  /** What of a platform is chosen, for the log. */
  Map<String, Object> chosen(Platform platform) {
    List<String> actions =
        jdbc.sql(
                """
                select action || coalesce(' as ' || result, '') from app.conversion_action
                where tenant_id = app.current_tenant() and platform = :platform and counts
                order by action\
                """)
            .param("platform", platform.id())
            .query(String.class)
            .list();
    return actions.isEmpty()
        ? Map.of("counted_by", "default")
        : Map.of("counted_by", "choice", "actions", actions);
  }

  /** Platforms of which the tenant has a choice of its own. */
  Set<String> chosenPlatforms() {
    return platforms(
        "select platform from app.conversion_action where tenant_id = app.current_tenant()");
  }

  /** Platforms of which a change of what counts is in the queue. */
  Set<String> waitingPlatforms() {
    return platforms(
        """
        select s.platform from app.data_source s
        where s.tenant_id = app.current_tenant() and exists (
          select from ops.dirty_slice q
          where q.tenant_id = s.tenant_id and q.connection_id = s.id
            and q.cause = 'conversion mapping')\
        """);
  }

  private Set<String> platforms(String sql) {
    return Set.copyOf(jdbc.sql(sql).query(String.class).set());
  }

  private LocalDate since() {
    LocalDate today = LocalDate.now(clock.withZone(tenants.current().timeZone()));
    return HealthChecks.since(measures.newestDay(), today);
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        countedBy(row.getString(5)),
        row.getBigDecimal(6));
  }

  private static @Nullable CountedBy countedBy(@Nullable String name) {
    return name == null ? null : CountedBy.valueOf(name);
  }

  private static String known(String told) {
    return """
    with own as materialized (
      select platform, action, counts, result from app.conversion_action
      where tenant_id = app.current_tenant()
    ),
    told as materialized (%s),
    usual as (
      select d.platform, d.action,
        row_number() over (partition by d.platform order by t.action is null, d.place) = 1
          or coalesce(t.counted, false) as counts
      from app.conversion_default d left join told t using (platform, action)
    ),
    every as (
      select platform, action from app.conversion_kind
      union select platform, action from usual
      union select platform, action from own
      union select platform, action from told
    )
    select * from (
      select platform, action, coalesce(k.result, action) as usual_name, o.result as own_name,
        case
          when platform in (select platform from own) then case when o.counts then 'CHOICE' end
          when u.counts then 'DEFAULT'
          when platform not in (select platform from usual) and t.counted then 'DEFAULT'
        end as counted_by,
        t.n
      from every
      left join app.conversion_kind k using (platform, action)
      left join own o using (platform, action)
      left join usual u using (platform, action)
      left join told t using (platform, action)
    ) known
    order by platform, counted_by is null, n desc nulls last, usual_name, action\
    """
        .formatted(told);
  }
}
