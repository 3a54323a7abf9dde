package io.tallawah.ingestion;

import io.tallawah.shared.ConnectionId;
import io.tallawah.tenancy.CurrentTenant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which connection's rows of an account are counted, by class: the first that lands the account.
 */
@Component
class AccountOwners {

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final CurrentTenant currentTenant;

  AccountOwners(JdbcClient jdbc, TransactionTemplate transactions, CurrentTenant currentTenant) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.currentTenant = currentTenant;
  }

  /** Makes the connection owner of those accounts that have none, for all days. */
  void claim(ConnectionId connection, String streamClass, List<String> accounts) {
    if (!accounts.isEmpty()) {
      transactions.executeWithoutResult(status -> insert(connection, streamClass, accounts));
    }
  }

  private void insert(ConnectionId connection, String streamClass, List<String> accounts) {
    jdbc.sql(
            """
            insert into app.account_source
              (tenant_id, platform, account_id, stream_class, connection_id)
            select d.tenant_id, d.platform, a, ?, d.id
            from app.data_source d, unnest(?) a
            where d.tenant_id = ? and d.id = ?
            on conflict do nothing\
            """)
        .params(
            streamClass,
            accounts.toArray(String[]::new),
            currentTenant.require().value(),
            connection.value())
        .update();
  }
}
