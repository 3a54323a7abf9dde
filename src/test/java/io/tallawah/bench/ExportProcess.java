package io.tallawah.bench;

import io.tallawah.exports.Cell;
import io.tallawah.exports.Column;
import io.tallawah.exports.ExportFormat;
import io.tallawah.exports.ExportRequest;
import io.tallawah.exports.ExportableTable;
import io.tallawah.exports.Fact;
import io.tallawah.exports.internal.FileMaker;
import io.tallawah.jobs.JobProgress;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A process of its own, with as much heap as it is given, that reads rows by a cursor and writes
 * them as a file. It prints how long that took, in seconds.
 */
final class ExportProcess {

  private static final int TEXTS = 8;
  private static final int FIGURES = 17;
  private static final int FETCHED = 1_000;

  private static final JobProgress ALONE =
      new JobProgress() {
        @Override
        public void report(long done, long total) {}

        @Override
        public void onStop(Runnable stop) {}
      };

  private ExportProcess() {}

  /** Arguments: address, user and password of the database, format, rows, file. */
  public static void main(String[] args) throws SQLException {
    try (Connection connection = DriverManager.getConnection(args[0], args[1], args[2])) {
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      ExportRequest request =
          new ExportRequest(ExportFormat.of(args[3]).orElseThrow(), "bench", Map.of(), true);
      long begun = System.nanoTime();
      FileMaker.write(
          request,
          new Rows(connection, Long.parseLong(args[4])),
          List.of(new Fact("Rows", args[4])),
          Path.of(args[5]),
          ALONE);
      System.out.println((System.nanoTime() - begun) / 1e9);
    }
  }

  private record Rows(Connection connection, long rowCount) implements ExportableTable {

    @Override
    public String title() {
      return "Bench";
    }

    @Override
    public List<Column> columns() {
      List<Column> columns = new ArrayList<>();
      for (int i = 0; i < TEXTS; i++) {
        columns.add(new Column("Text " + i, Column.Kind.TEXT));
      }
      for (int i = 0; i < FIGURES; i++) {
        columns.add(
            new Column("Figure " + i, i % 2 == 0 ? Column.Kind.MONEY : Column.Kind.PERCENT));
      }
      return columns;
    }

    @Override
    public List<Fact> facts() {
      return List.of();
    }

    @Override
    public void read(Consumer<List<Cell>> row) {
      try (PreparedStatement statement = connection.prepareStatement(sql())) {
        statement.setFetchSize(FETCHED);
        statement.setLong(1, rowCount);
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            row.accept(cells(rows));
          }
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private static String sql() {
      StringBuilder sql = new StringBuilder("select ");
      for (int i = 0; i < TEXTS; i++) {
        sql.append("'Campaign name ' || n || ' of ' || ").append(i).append(", ");
      }
      for (int i = 0; i < FIGURES; i++) {
        sql.append(i == 0 ? "" : ", ").append("round(n * 1.23456789, 6) + ").append(i);
      }
      return sql.append(" from generate_series(1, ?) n").toString();
    }

    private static List<Cell> cells(ResultSet rows) throws SQLException {
      List<Cell> cells = new ArrayList<>(TEXTS + FIGURES);
      for (int i = 1; i <= TEXTS; i++) {
        cells.add(Cell.text(rows.getString(i)));
      }
      for (int i = TEXTS + 1; i <= TEXTS + FIGURES; i++) {
        BigDecimal value = rows.getBigDecimal(i);
        cells.add(Cell.figure(value));
      }
      return cells;
    }
  }
}
