package io.tallawah.warehouse.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure that one database has one dbt run, whichever process asks: a lock of a session that is
 * kept for the whole run and ends with the process.
 */
final class RunLock implements AutoCloseable {

  static final String APPLICATION = "tallawah-dbt-";

  private static final String TRY = "select pg_try_advisory_lock(hashtext('tallawah dbt run'))";
  private static final long PAUSE_MILLIS = 300;

  /** Backends of a dbt whose application was killed: nobody may run while we hold the lock. */
  private static final String END_ORPHANS =
      """
      select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where datname = current_database() and application_name like ? and usename = current_user\
      """;

  private final Connection session;

  private RunLock(Connection session) {
    this.session = session;
  }

  /** Waits for the lock, then ends what a killed run left behind. */
  static RunLock acquire(DataSource dbt, Runnable onWait)
      throws SQLException, InterruptedException {
    Connection session = dbt.getConnection();
    try {
      boolean told = false;
      while (!tryLock(session)) {
        if (!told) {
          onWait.run();
          told = true;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
      endOrphans(session);
      return new RunLock(session);
    } catch (SQLException | InterruptedException | RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /** The lock if nobody has it, else null. */
  static @Nullable RunLock tryAcquire(DataSource dbt) throws SQLException {
    Connection session = dbt.getConnection();
    try {
      if (tryLock(session)) {
        endOrphans(session);
        return new RunLock(session);
      }
    } catch (SQLException | RuntimeException e) {
      session.close();
      throw e;
    }
    session.close();
    return null;
  }

  private static boolean tryLock(Connection session) throws SQLException {
    try (Statement statement = session.createStatement();
        ResultSet result = statement.executeQuery(TRY)) {
      return result.next() && result.getBoolean(1);
    }
  }

  private static void endOrphans(Connection session) throws SQLException {
    try (PreparedStatement statement = session.prepareStatement(END_ORPHANS)) {
      statement.setString(1, APPLICATION + "%");
      statement.execute();
    }
  }

  /** Ends what this run's dbt may have left on the server, then lets the next run go. */
  @Override
  public void close() throws SQLException {
    try (session) {
      endOrphans(session);
    }
  }
}
