package io.tallawah.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Tells PostgreSQL the bound tenant at the start of each transaction, for that transaction only. A
 * transaction without a tenant fails before its first statement unless {@link PlatformScope} is
 * open.
 */
@Component
class TenantTransactions implements TransactionExecutionListener {

  private final CurrentTenant currentTenant;
  private final DataSource dataSource;

  TenantTransactions(CurrentTenant currentTenant, DataSource dataSource) {
    this.currentTenant = currentTenant;
    this.dataSource = dataSource;
  }

  @Override
  public void beforeBegin(TransactionExecution transaction) {
    if (!PlatformScope.isOpen()) {
      currentTenant.require();
    }
  }

  @Override
  public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
    if (failure == null && !PlatformScope.isOpen()) {
      bind(currentTenant.require().value().toString());
    }
  }

  private void bind(String tenant) {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL app.tenant_id = '" + tenant + "'");
    } catch (SQLException e) {
      throw new CannotCreateTransactionException("the tenant could not be bound", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }
}
