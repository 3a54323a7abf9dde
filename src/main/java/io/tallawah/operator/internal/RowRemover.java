package io.tallawah.operator.internal;

import io.tallawah.shared.TenantId;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes a tenant's rows of a table in batches, each a transaction of its own. */
final class RowRemover {

  static final int BATCH = 5_000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  RowRemover(DataSource role) {
    this.jdbc = JdbcClient.create(role);
    this.transactions = new TransactionTemplate(new JdbcTransactionManager(role));
  }

  JdbcClient jdbc() {
    return jdbc;
  }

  TransactionTemplate transactions() {
    return transactions;
  }

  /**
   * Deletes all; the answer is how many.
   *
   * @param table from the catalogue, quoted
   */
  long remove(String table, TenantId tenant) {
    long removed = 0;
    int now;
    do {
      Integer batch = transactions.execute(status -> batch(table, tenant));
      now = batch == null ? 0 : batch;
      removed += now;
    } while (now == BATCH);
    return removed;
  }

  private int batch(String table, TenantId tenant) {
    return jdbc.sql(
            "delete from %s where ctid = any(array(select ctid from %s where tenant_id = :tenant limit :most))"
                .formatted(table, table))
        .param("tenant", tenant.value())
        .param("most", BATCH)
        .update();
  }
}
