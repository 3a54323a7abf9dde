package io.tallawah.ingestion.internal;

import io.tallawah.shared.Sentence;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * Copies rows into tables. Rows that PostgreSQL refuses although we thought them fit are found by
 * halving and rejected; the others land.
 */
final class CopyWriter implements Pipeline.Writer {

  static final Sentence REFUSED = Sentence.of("PostgreSQL does not take the row");

  private final Connection db;
  private final CopyManager copies;
  private final RejectSpool rejects;

  CopyWriter(Connection db, RejectSpool rejects) throws SQLException {
    this.db = db;
    this.copies = db.unwrap(PGConnection.class).getCopyAPI();
    this.rejects = rejects;
  }

  @Override
  public void change(String sql) throws SQLException {
    execute(sql);
  }

  @Override
  public void rows(StreamTally stream, String copy, RowBuffer rows) throws SQLException {
    copy(stream, copy, rows, 0, rows.rows());
  }

  private void copy(StreamTally stream, String copy, RowBuffer rows, int first, int end)
      throws SQLException {
    execute("savepoint landing_rows");
    try {
      send(copy, rows, first, end);
      execute("release savepoint landing_rows");
    } catch (SQLException e) {
      if (!isAboutData(e)) {
        throw e;
      }
      execute("rollback to savepoint landing_rows; release savepoint landing_rows");
      split(stream, copy, rows, first, end);
    }
  }

  private void split(StreamTally stream, String copy, RowBuffer rows, int first, int end)
      throws SQLException {
    if (end - first == 1) {
      rejects.add(
          rows.line(first),
          stream.stream,
          REFUSED,
          rows.bytes(),
          rows.start(first),
          rows.start(end));
      stream.refused++;
      return;
    }
    int middle = (first + end) >>> 1;
    copy(stream, copy, rows, first, middle);
    copy(stream, copy, rows, middle, end);
  }

  private void send(String copy, RowBuffer rows, int first, int end) throws SQLException {
    CopyIn operation = copies.copyIn(copy);
    try {
      int from = rows.start(first);
      operation.writeToCopy(rows.bytes(), from, rows.start(end) - from);
      operation.endCopy();
    } finally {
      if (operation.isActive()) {
        operation.cancelCopy();
      }
    }
  }

  /** Data exceptions, integrity violations and limits, by their classes of SQLSTATE. */
  private static boolean isAboutData(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = db.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }

  /** Makes the indexes that a table is to have. */
  void index(StreamTable table) throws SQLException {
    for (String index : table.missingIndexes()) {
      execute(index);
    }
  }
}
