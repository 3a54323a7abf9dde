package io.tallawah.warehouse.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits to be computed again, over all tenants, as dbt sees it. */
@Component
public class RunQueue {

  /**
   * The queue at a moment; unequal to another when something was added or taken.
   *
   * @param entries how many
   * @param last the greatest ids
   */
  public record State(long entries, String last) {

    public boolean isEmpty() {
      return entries == 0;
    }
  }

  private static final String SLICES =
      """
      select tenant_id, count(distinct (connection_id, day)) as slices from ops.dirty_slice group by 1
      union all
      select tenant_id, 0 from ops.dirty_entity group by 1\
      """;

  private static final String PUBLISHED =
      "select t.id, 0 from app.tenant t where exists (select from ops.publication p where p.tenant_id = t.id)";

  private static final String BY_OTHER_RULES =
      PUBLISHED
          + " and not exists (select from staging.tenant_rules r where r.tenant_id = t.id and r.version = :rules)";

  private final JdbcClient jdbc;

  RunQueue(@Qualifier("dbtDataSource") DataSource dbt) {
    this.jdbc = JdbcClient.create(dbt);
  }

  public State state() {
    return state("true", Map.of());
  }

  /** What waits of one tenant. */
  State state(UUID tenant) {
    return state("tenant_id = :tenant", Map.of("tenant", tenant));
  }

  private State state(String condition, Map<String, UUID> parameters) {
    return jdbc.sql(
            """
            select count(*), concat(max(id) filter (where kind = 'slice'), '/', max(id) filter (where kind = 'entity'))
            from (
              select 'slice' as kind, tenant_id, id from ops.dirty_slice
              union all
              select 'entity', tenant_id, id from ops.dirty_entity) queued
            where %s\
            """
                .formatted(condition))
        .params(parameters)
        .query((row, number) -> new State(row.getLong(1), row.getString(2)))
        .single();
  }

  /** Whether a run has made the marts yet. */
  public boolean martsExist() {
    return jdbc.sql("select to_regclass('marts.vw_campaign_daily') is not null")
        .query(Boolean.class)
        .single();
  }

  /** When marts were last published, for whichever tenant. */
  public Optional<Instant> lastPublished() {
    return time("select max(published_at) from ops.publication");
  }

  /** Since when the oldest queued work has waited. */
  public Optional<Instant> oldest() {
    return time(
        """
        select min(enqueued_at) from (
          select min(enqueued_at) as enqueued_at from ops.dirty_slice
          union all select min(enqueued_at) from ops.dirty_entity) queued\
        """);
  }

  private Optional<Instant> time(String query) {
    return jdbc.sql(query)
        .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }

  /**
   * The tenants with queued work, and how many slices of each; also those whose figures were
   * published by other rules than this build's.
   */
  public Map<UUID, Long> tenants() {
    Map<UUID, Long> tenants = new LinkedHashMap<>();
    jdbc.sql(SLICES + " union all " + (rulesAreKnown() ? BY_OTHER_RULES : PUBLISHED))
        .param("rules", ProjectRules.version())
        .query(row -> {
          tenants.merge(row.getObject(1, UUID.class), row.getLong(2), Long::sum);
        });
    return tenants;
  }

  /** Whether there are published figures, all of them by this build's rules. */
  public boolean hasCurrentFigures() {
    return martsExist()
        && rulesAreKnown()
        && jdbc.sql("select exists (" + PUBLISHED + ") and not exists (" + BY_OTHER_RULES + ")")
            .param("rules", ProjectRules.version())
            .query(Boolean.class)
            .single();
  }

  private boolean rulesAreKnown() {
    return jdbc.sql("select to_regclass('staging.tenant_rules') is not null")
        .query(Boolean.class)
        .single();
  }

  /** All tenants, and how many slices each has. */
  Map<UUID, Long> everyTenant() {
    Map<UUID, Long> tenants = new LinkedHashMap<>();
    jdbc.sql(
            """
            select t.id, count(s.day) from app.tenant t
            left join ops.slice s on s.tenant_id = t.id group by 1\
            """)
        .query(row -> {
          tenants.put(row.getObject(1, UUID.class), row.getLong(2));
        });
    return tenants;
  }

  /** Whether anything was published since a run began; nothing else publishes meanwhile. */
  boolean hasPublished(UUID run) {
    return jdbc.sql(
            """
            select exists (
              select from ops.dbt_run r
              join ops.publication p on p.tenant_id = r.tenant_id and p.published_at >= r.started_at
              where r.id = :run)\
            """)
        .param("run", run)
        .query(Boolean.class)
        .single();
  }

  /** Runs that are marked running, by id, with their tenants. */
  Map<UUID, List<UUID>> running() {
    Map<UUID, List<UUID>> running = new LinkedHashMap<>();
    jdbc.sql("select id, tenant_id from ops.dbt_run where status = 'running'")
        .query(row -> {
          running
              .computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
              .add(row.getObject(2, UUID.class));
        });
    return running;
  }
}
