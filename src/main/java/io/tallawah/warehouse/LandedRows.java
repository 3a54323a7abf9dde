package io.tallawah.warehouse;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tallawah.ingestion.RowsLanded;
import io.tallawah.tenancy.CurrentTenant;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts rows that land in this process. */
@Component
class LandedRows {

  private final Counter rows;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final CurrentTenant currentTenant;

  LandedRows(
      MeterRegistry meters,
      JdbcClient jdbc,
      TransactionTemplate transactions,
      CurrentTenant currentTenant) {
    this.rows =
        Counter.builder("tallawah.rows.landed")
            .description("Rows landed by this process")
            .register(meters);
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.currentTenant = currentTenant;
  }

  @EventListener
  void on(RowsLanded landed) {
    currentTenant.runAs(
        landed.tenant(), () -> transactions.executeWithoutResult(status -> count(landed)));
  }

  private void count(RowsLanded landed) {
    jdbc.sql("select rows_landed from ops.load where tenant_id = :tenant and id = :load")
        .param("tenant", landed.tenant().value())
        .param("load", landed.load())
        .query(Long.class)
        .optional()
        .ifPresent(rows::increment);
  }
}
