package io.tallawah.tenancy;

import io.tallawah.shared.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** PostgreSQL's variable that row security reads: the tenant of the running transaction. */
@Component
class TenantVariable {

  private final DataSource dataSource;

  TenantVariable(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Sets it until the running transaction ends, or it is set again. */
  void set(TenantId tenant) {
    bind(tenant.value().toString());
  }

  /** Binds no tenant any more: row security shows no tenant's row. */
  void clear() {
    bind("");
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
