package io.tallawah.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.stereotype.Component;

/**
 * One statement in a transaction of its own, which is sent together with the transaction's
 * beginning, the bound tenant and the transaction's end: a single round trip.
 */
@Component
public class SingleStatement {

  private final CurrentTenant currentTenant;
  private final DataSource dataSource;
  private final SQLExceptionTranslator translator = new SQLExceptionSubclassTranslator();

  SingleStatement(CurrentTenant currentTenant, DataSource dataSource) {
    this.currentTenant = currentTenant;
    this.dataSource = dataSource;
  }

  /**
   * Runs an insert, update or delete, for the bound tenant or, in an open {@link PlatformScope},
   * for none. A transaction of this thread goes on unchanged.
   *
   * @param sql the statement, with a {@code ?} for each value
   * @return how many rows it touched
   * @throws NoTenantException when no tenant is bound
   */
  public int update(String sql, List<? extends @Nullable Object> values) {
    boolean platform = PlatformScope.isOpen();
    String bound =
        platform ? "" : "set local app.tenant_id = '" + currentTenant.require().value() + "'; ";
    String whole = "begin; " + bound + sql + "; commit";
    try (Connection connection = dataSource.getConnection()) {
      return updated(connection, whole, values, platform ? 1 : 2);
    } catch (SQLException e) {
      var known = translator.translate("a statement of its own", sql, e);
      throw known == null ? new IllegalStateException("a statement of its own failed", e) : known;
    }
  }

  private static int updated(
      Connection connection, String whole, List<? extends @Nullable Object> values, int before)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(whole)) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      statement.execute();
      for (int i = 0; i < before; i++) {
        statement.getMoreResults();
      }
      return statement.getUpdateCount();
    } catch (SQLException e) {
      rollBack(connection, e);
      throw e;
    }
  }

  /** The failed statement left its transaction open, for the driver unseen. */
  private static void rollBack(Connection connection, SQLException failure) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("rollback");
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }
}
