package io.tallawah.process;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Looks for a text in every column of every table, as text and as bytes. */
final class TableSearch {

  private static final String TABLES =
      """
      select format('%I.%I', n.nspname, c.relname) from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'm') and n.nspname <> 'information_schema'
        and n.nspname not like 'pg\\_toast%' order by 1\
      """;

  private TableSearch() {}

  /** Tables with a row that holds it; the connection sees through row security. */
  static List<String> find(Connection connection, String text) throws SQLException {
    List<String> found = new ArrayList<>();
    String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    for (String table : tables(connection)) {
      try (PreparedStatement query =
          connection.prepareStatement(
              "select exists (select from " + table + " t where t::text ~ ?)")) {
        query.setString(1, literal(text) + "|" + hex);
        try (ResultSet row = query.executeQuery()) {
          if (row.next() && row.getBoolean(1)) {
            found.add(table);
          }
        }
      }
    }
    return found;
  }

  /** What is no letter or digit stands for itself in a pattern when it is escaped. */
  private static String literal(String text) {
    return text.replaceAll("([^A-Za-z0-9])", "\\\\$1");
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }
}
