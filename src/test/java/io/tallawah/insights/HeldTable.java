package io.tallawah.insights;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table of the marts that nobody can read until it is closed: who does waits in the database. */
public final class HeldTable implements AutoCloseable {

  private static final String WAITING =
      """
      select a.pid || ' since ' || a.query_start from pg_stat_activity a
      join pg_locks l on l.pid = a.pid and not l.granted
      where a.datname = current_database() and l.relation = cast(:table as regclass) and a.state = 'active'
        and a.usename = 'tallawah_app'\
      """;

  private final String table;
  private final Connection holder;

  /** Holds a table until this is closed. */
  public HeldTable(String table) throws SQLException {
    this.table = table;
    holder = InsightsTest.OwnDatabase.DATABASE.dbt().getConnection();
    holder.setAutoCommit(false);
    try (Statement statement = holder.createStatement()) {
      statement.execute("lock table " + table + " in access exclusive mode");
    }
  }

  /** Statements of the application that wait for it now, each with when it began. */
  public Set<String> waiting() {
    return Set.copyOf(
        JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.superuser())
            .sql(WAITING)
            .param("table", table)
            .query(String.class)
            .list());
  }

  @Override
  public void close() throws SQLException {
    holder.rollback();
    holder.close();
  }
}
