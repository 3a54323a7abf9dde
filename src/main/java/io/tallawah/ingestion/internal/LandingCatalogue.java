package io.tallawah.ingestion.internal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what tables a landing schema has. */
final class LandingCatalogue {

  private static final String TABLES =
      """
      select c.relname, obj_description(c.oid, 'pg_class')
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = ? and c.relkind in ('r', 'p')
      """;

  private static final String COLUMNS =
      """
      select c.relname, a.attname, t.typname,
             case when a.atttypmod > 4 then
               case t.typname when 'numeric' then ((a.atttypmod - 4) >> 16) & 65535
                              else a.atttypmod - 4 end
               else 0 end,
             case when a.atttypmod > 4 and t.typname = 'numeric'
               then (a.atttypmod - 4) & 2047 else 0 end,
             col_description(c.oid, a.attnum)
      from pg_attribute a
      join pg_class c on c.oid = a.attrelid
      join pg_namespace n on n.oid = c.relnamespace
      join pg_type t on t.oid = a.atttypid
      where n.nspname = ? and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
      order by c.relname, a.attnum
      """;

  private static final String INDEXES =
      """
      select c.relname, array_agg(a.attname::text order by k.place)
      from pg_index i
      join pg_class c on c.oid = i.indrelid
      join pg_namespace n on n.oid = c.relnamespace
      cross join lateral unnest(i.indkey::int2[]) with ordinality as k (attnum, place)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
      where n.nspname = ? and i.indpred is null
      group by i.indexrelid, c.relname
      """;

  private LandingCatalogue() {}

  static Map<String, LandedTable> read(Connection db, String schema) throws SQLException {
    Map<String, LandedTable> tables = new LinkedHashMap<>();
    Map<String, Map<String, LandedTable.LandedColumn>> columns = columns(db, schema);
    Map<String, Set<List<String>>> indexes = indexes(db, schema);
    try (PreparedStatement statement = db.prepareStatement(TABLES)) {
      statement.setString(1, schema);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          String name = row.getString(1);
          tables.put(
              name,
              new LandedTable(
                  name,
                  LandingComment.stream(row.getString(2)),
                  columns.getOrDefault(name, Map.of()),
                  indexes.getOrDefault(name, Set.of())));
        }
      }
    }
    return tables;
  }

  private static Map<String, Map<String, LandedTable.LandedColumn>> columns(
      Connection db, String schema) throws SQLException {
    Map<String, Map<String, LandedTable.LandedColumn>> columns = new HashMap<>();
    try (PreparedStatement statement = db.prepareStatement(COLUMNS)) {
      statement.setString(1, schema);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          ColumnType type = ColumnType.existing(row.getString(3), row.getInt(4), row.getInt(5));
          String name = row.getString(2);
          columns
              .computeIfAbsent(row.getString(1), table -> new LinkedHashMap<>())
              .put(
                  name,
                  new LandedTable.LandedColumn(name, type, LandingComment.field(row.getString(6))));
        }
      }
    }
    return columns;
  }

  private static Map<String, Set<List<String>>> indexes(Connection db, String schema)
      throws SQLException {
    Map<String, Set<List<String>>> indexes = new HashMap<>();
    try (PreparedStatement statement = db.prepareStatement(INDEXES)) {
      statement.setString(1, schema);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Array names = row.getArray(2);
          indexes
              .computeIfAbsent(row.getString(1), table -> new HashSet<>())
              .add(List.of((String[]) names.getArray()));
        }
      }
    }
    return indexes;
  }
}
