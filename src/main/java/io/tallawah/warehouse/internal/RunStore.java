package io.tallawah.warehouse.internal;

import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.warehouse.NodeResult;
import io.tallawah.warehouse.RunResult;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps runs, one row for each tenant whose work they took. A tenant reads its rows, and one run
 * serves several tenants, so dbt's own words stay in the log.
 */
@Component
class RunStore {

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final CurrentTenant currentTenant;

  RunStore(JdbcClient jdbc, TransactionTemplate transactions, CurrentTenant currentTenant) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.currentTenant = currentTenant;
  }

  void begin(UUID run, String command, Map<UUID, Long> scope) {
    scope.forEach((tenant, slices) ->
        forTenant(
            tenant,
            () ->
                jdbc.sql(
                        """
                        insert into ops.dbt_run (tenant_id, id, command, started_at, status, slices)
                        values (:tenant, :id, :command, now(), 'running', :slices)\
                        """)
                    .param("tenant", tenant)
                    .param("id", run)
                    .param("command", command)
                    .param("slices", slices)
                    .update()));
  }

  void end(
      UUID run,
      Collection<UUID> tenants,
      RunResult.Status status,
      @Nullable String message,
      List<NodeResult> nodes) {
    for (UUID tenant : tenants) {
      forTenant(
          tenant,
          () -> {
            insert(tenant, run, nodes, tenants.size() == 1);
            jdbc.sql(
                    """
                    update ops.dbt_run set ended_at = now(), status = :status, message = :message
                    where tenant_id = :tenant and id = :id\
                    """)
                .param("status", status.name().toLowerCase(Locale.ROOT))
                .param("message", message)
                .param("tenant", tenant)
                .param("id", run)
                .update();
          });
    }
  }

  /** Rows are counted over all tenants of a run, so they are told only to one that was alone. */
  private void insert(UUID tenant, UUID run, List<NodeResult> nodes, boolean alone) {
    jdbc.sql(
            """
            insert into ops.dbt_result
              (tenant_id, run_id, node, kind, status, message, seconds, owner, rows_affected)
            select :tenant, :run, node, kind, status, message, round(seconds, 3), owner, rows_affected
            from unnest(:nodes::text[], :kinds::text[], :states::text[], :messages::text[], :seconds::numeric[],
                        :owners::text[], :rows::bigint[])
              as result(node, kind, status, message, seconds, owner, rows_affected)
            on conflict do nothing\
            """)
        .param("tenant", tenant)
        .param("run", run)
        .param("nodes", column(nodes, NodeResult::node))
        .param("kinds", column(nodes, NodeResult::kind))
        .param("states", column(nodes, NodeResult::status))
        .param("messages", column(nodes, RunStore::message))
        .param("seconds", column(nodes, node -> Double.toString(node.seconds())))
        .param("owners", column(nodes, NodeResult::owner))
        .param("rows", column(nodes, node -> alone ? rows(node) : null))
        .update();
  }

  private static @Nullable String[] column(
      List<NodeResult> nodes, Function<NodeResult, @Nullable String> value) {
    return nodes.stream().map(value).toArray(String[]::new);
  }

  private static @Nullable String rows(NodeResult node) {
    return node.rows() == null || node.rows() < 0 ? null : node.rows().toString();
  }

  private static @Nullable String message(NodeResult node) {
    return switch (node.status()) {
      case "error" -> "The database refused it; the log has the reason.";
      case "fail" -> "The test found rows that must not be; the log has the reason.";
      case "warn" -> "The test found rows to look at; the log has more.";
      case "skipped" -> "Something it needs had failed.";
      default -> null;
    };
  }

  private void forTenant(UUID tenant, Runnable action) {
    currentTenant.runAs(
        new TenantId(tenant), () -> transactions.executeWithoutResult(status -> action.run()));
  }
}
