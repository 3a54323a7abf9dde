package io.tallawah.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** Years of landed rows, made in the database ({@code history.sql}); the same volume every day. */
final class LandedHistory {

  private final Connection db;
  private final int adsPerDay;
  private final int reads;
  private final UUID tenant;
  private final UUID connection;
  private final String schema;
  private final LocalDate end;
  private LocalDate first;

  /**
   * Begins an empty history from the patterns of the one file that has landed.
   *
   * @param reads how often each day is read, by syncs a week apart
   * @param last the last day it will have
   */
  LandedHistory(Connection db, int adsPerDay, int reads, LocalDate last)
      throws SQLException, IOException {
    this.db = db;
    this.adsPerDay = adsPerDay;
    this.reads = reads;
    this.end = last;
    this.first = last.plusDays(1);
    try (Statement statement = db.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select tenant_id, connection_id, schema_name from app.landing_schema")) {
      row.next();
      tenant = row.getObject(1, UUID.class);
      connection = row.getObject(2, UUID.class);
      schema = row.getString(3);
    }
    db.setAutoCommit(false);
    execute(script());
    execute("select bench.prepare('" + schema + "')");
    db.commit();
  }

  /** Makes it longer, to so many days; nothing is queued. Returns the landed rows it took. */
  long reachBack(int days) throws SQLException {
    LocalDate last = first.minusDays(1);
    first = end.minusDays(days - 1L);
    execute("select bench.plan('" + first + "', '" + last + "', " + reads + ")");
    long rows = land(false);
    tidy("analyze");
    return rows;
  }

  /**
   * Makes it so many times as long without building it anew: what was built is copied into the
   * past, and so is what is landed, the first and the last reading of each day.
   */
  void lengthen(int times) throws SQLException {
    execute("select bench.lengthen('" + schema + "', " + times + ")");
    db.commit();
    tidy("vacuum (analyze)");
  }

  private void tidy(String how) throws SQLException {
    db.setAutoCommit(true);
    execute(how);
    execute("checkpoint");
    db.setAutoCommit(false);
  }

  /**
   * Lands one more sync, which reads some days again, and queues them as the loader does. They are
   * the latest that were read in full number and by no earlier call.
   */
  void landAgain(int days) throws SQLException {
    execute("select bench.plan_again(" + days + ", " + reads + ")");
    land(true);
  }

  private long land(boolean enqueue) throws SQLException {
    try (PreparedStatement statement = db.prepareStatement("select bench.land(?, ?, ?, ?, ?)")) {
      statement.setObject(1, tenant);
      statement.setObject(2, connection);
      statement.setString(3, schema);
      statement.setInt(4, adsPerDay);
      statement.setBoolean(5, enqueue);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        long rows = row.getLong(1);
        db.commit();
        return rows;
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = db.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String script() throws IOException {
    try (InputStream file = LandedHistory.class.getResourceAsStream("history.sql")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
