package io.tallawah.exports.internal;

import io.tallawah.jobs.JobProgress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads that take long: of one state of the database, without a time limit, and stoppable. */
@Component
class Snapshots {

  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

  private final JdbcClient jdbc;
  private final DataSource dataSource;
  private final TransactionTemplate snapshot;

  Snapshots(JdbcClient jdbc, DataSource dataSource, PlatformTransactionManager manager) {
    this.jdbc = jdbc;
    this.dataSource = dataSource;
    this.snapshot = new TransactionTemplate(manager);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.setReadOnly(true);
  }

  <T> T read(JobProgress progress, Supplier<T> reads) {
    return Objects.requireNonNull(
        snapshot.execute(status -> {
          jdbc.sql("set local statement_timeout = 0").update();
          Connection connection = DataSourceUtils.getConnection(dataSource);
          try {
            PGConnection server = connection.unwrap(PGConnection.class);
            progress.onStop(() -> cancel(server));
            return reads.get();
          } catch (SQLException e) {
            throw new IllegalStateException("no connection of PostgreSQL", e);
          } finally {
            progress.onStop(() -> {});
            DataSourceUtils.releaseConnection(connection, dataSource);
          }
        }));
  }

  private static void cancel(PGConnection server) {
    try {
      server.cancelQuery();
    } catch (SQLException e) {
      LOG.warn("a read could not be cancelled; it ends with its next row", e);
    }
  }
}
