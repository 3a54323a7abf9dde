package io.tallawah.warehouse.internal;

import io.tallawah.shared.Sentence;
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

  void end(Collection<UUID> tenants, RunResult result, Findings found) {
    for (UUID tenant : tenants) {
      forTenant(
          tenant,
          () -> {
            insert(tenant, result, tenants.size() == 1, found);
            jdbc.sql(
                    """
                    update ops.dbt_run set ended_at = now(), status = :status, message = :message
                    where tenant_id = :tenant and id = :id\
                    """)
                .param("status", result.status().name().toLowerCase(Locale.ROOT))
                .param("message", result.message())
                .param("tenant", tenant)
                .param("id", result.id())
                .update();
          });
    }
  }

  /**
   * Rows that were written are counted over all tenants of a run, so they are told only to one that
   * was alone; of what tests found, each is told its own.
   */
  private void insert(UUID tenant, RunResult result, boolean alone, Findings found) {
    List<NodeResult> nodes = result.nodes();
    jdbc.sql(
            """
            insert into ops.dbt_result
              (tenant_id, run_id, node, kind, status, message, seconds, owner, test, rows_affected, days)
            select :tenant, :run, node, kind, status, message, round(seconds, 3), owner, test, rows_affected, days::date[]
            from unnest(:nodes::text[], :kinds::text[], :states::text[], :messages::text[], :seconds::numeric[],
                        :owners::text[], :tests::text[], :rows::bigint[], :days::text[])
              as result(node, kind, status, message, seconds, owner, test, rows_affected, days)
            on conflict do nothing\
            """)
        .param("tenant", tenant)
        .param("run", result.id())
        .param("nodes", column(nodes, NodeResult::node))
        .param("kinds", column(nodes, NodeResult::kind))
        .param("states", column(nodes, NodeResult::status))
        .param("messages", column(nodes, RunStore::message))
        .param("seconds", column(nodes, node -> Double.toString(node.seconds())))
        .param("owners", column(nodes, NodeResult::owner))
        .param("tests", column(nodes, node -> node.test() == null ? null : node.test().name()))
        .param("rows", column(nodes, node -> rows(found.rows(node, tenant, alone))))
        .param("days", column(nodes, node -> found.days(node, tenant)))
        .update();
  }

  private static @Nullable String[] column(
      List<NodeResult> nodes, Function<NodeResult, @Nullable String> value) {
    return nodes.stream().map(value).toArray(String[]::new);
  }

  private static @Nullable String rows(@Nullable Long rows) {
    return rows == null || rows < 0 ? null : rows.toString();
  }

  /** A test that found rows says what they are, if the project does. */
  private static @Nullable String message(NodeResult node) {
    NodeResult.Test test = node.test();
    if (test != null && test.meaning() != null && node.foundRows()) {
      return test.meaning();
    }
    Sentence said = said(node);
    return said == null ? null : said.english();
  }

  private static @Nullable Sentence said(NodeResult node) {
    return switch (node.status()) {
      case "error" -> Sentence.of("The database refused it; the log has the reason.");
      case "fail" ->
          node.test() == null
              ? Sentence.of("A model doesn't do what its rule says; the log has more.")
              : Sentence.of("The test found rows that must not be; the log has the reason.");
      case "warn" -> Sentence.of("The test found rows to look at; the log has more.");
      case "skipped" -> Sentence.of("Something it needs had failed.");
      default -> null;
    };
  }

  private void forTenant(UUID tenant, Runnable action) {
    currentTenant.runAs(
        new TenantId(tenant), () -> transactions.executeWithoutResult(status -> action.run()));
  }
}
