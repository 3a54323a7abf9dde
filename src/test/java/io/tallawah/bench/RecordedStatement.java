package io.tallawah.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** A statement as somebody ran it: its text and the calls that set its parameters. */
record RecordedStatement(String sql, List<Call> parameters) {

  /** A call of a method of a prepared statement. */
  record Call(Method method, List<Object> arguments) {

    void on(PreparedStatement statement) throws SQLException {
      try {
        method.invoke(statement, arguments.toArray());
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new SQLException(e);
      }
    }
  }

  /** It with its parameters written into its text. */
  String text(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Call call : parameters) {
        call.on(statement);
      }
      return statement.toString();
    }
  }

  /** Runs it and reads every value; returns the number of rows. */
  int run(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Call call : parameters) {
        call.on(statement);
      }
      try (ResultSet row = statement.executeQuery()) {
        int columns = row.getMetaData().getColumnCount();
        int rows = 0;
        while (row.next()) {
          for (int column = 1; column <= columns; column++) {
            row.getObject(column);
          }
          rows++;
        }
        return rows;
      }
    }
  }
}
