package io.tallawah.ingestion.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The landing table of one stream: which column takes a field, and how the table grows. */
final class StreamTable {

  static final List<String> METADATA =
      List.of(
          "_airbyte_raw_id", "_airbyte_extracted_at", "_airbyte_meta", "_airbyte_generation_id");
  private static final List<String> METADATA_TYPES =
      List.of("varchar", "timestamptz", "jsonb", "bigint");
  private static final int MOST_COLUMNS = 1_500;
  private static final int MOST_UNBORN = 3_000;

  private final String qualified;
  private final String stream;
  private final StreamRules rules;
  private final @Nullable LandedTable landed;
  private final Map<String, Column> byField = new HashMap<>();
  private final Map<String, LandedTable.LandedColumn> unclaimed = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>(METADATA);
  private final List<Column> columns = new ArrayList<>();
  private boolean exists;
  private boolean lacksMetadata;
  private boolean lacksAsked;
  private boolean askedForMore;
  private @Nullable String copy;

  StreamTable(
      String schema, String table, String stream, StreamRules rules, @Nullable LandedTable landed) {
    this.qualified = Names.quoted(schema) + "." + Names.quoted(table);
    this.stream = stream;
    this.rules = rules;
    this.landed = landed;
    this.exists = landed != null;
    if (landed != null) {
      lacksMetadata = !landed.columns().keySet().containsAll(METADATA);
      landed.columns().values().forEach(column -> adopt(column, landed.stream() != null));
      lacksAsked = rules.askedByCatalog().stream().anyMatch(field -> !column(field).isBorn());
    }
  }

  private void adopt(LandedTable.LandedColumn column, boolean ours) {
    if (METADATA.contains(column.name())) {
      return;
    }
    names.add(column.name());
    if (column.field() != null || ours) {
      String field = column.field() == null ? column.name() : column.field();
      add(new Column(field, column.name(), column.type()));
    } else {
      unclaimed.put(column.name(), column);
    }
  }

  private void add(Column column) {
    column.indexed = isIndexed(column.name);
    columns.add(column);
    byField.put(column.field, column);
    copy = null;
  }

  /** Whether a column that has no place in the table yet will be indexed. */
  boolean willBeIndexed(Column column) {
    return isIndexed(Names.column(column.field, names::contains));
  }

  private boolean isIndexed(String name) {
    return rules.index().stream().anyMatch(index -> index.contains(name))
        || (landed != null && landed.indexes().stream().anyMatch(index -> index.contains(name)));
  }

  /** The columns that a row fills, in COPY's order behind the metadata. */
  List<Column> columns() {
    return columns;
  }

  /** The column of a field; it may have no place in the table yet ({@link Column#isBorn}). */
  Column column(String field) {
    Column known = byField.get(field);
    if (known != null) {
      return known;
    }
    LandedTable.LandedColumn there = unclaimed.remove(Names.plain(field));
    if (there != null) {
      Column claimed = new Column(field, there.name(), there.type());
      add(claimed);
      return claimed;
    }
    Column unborn = new Column(field, "", declared(field));
    if (byField.size() < MOST_COLUMNS + MOST_UNBORN) {
      byField.put(field, unborn);
    }
    return unborn;
  }

  private ColumnType declared(String field) {
    return rules.columns().getOrDefault(field, ColumnType.VARCHAR);
  }

  /** The type that a column not yet born would have for its first value. */
  ColumnType firstType(Column unborn, Value value) {
    ColumnType given = rules.columns().get(unborn.field);
    return given == null ? ColumnType.inferred(value) : given.widenedFor(value);
  }

  /** Whether so many more columns still fit a table. */
  boolean hasRoomFor(int more) {
    return names.size() + more + (exists ? 0 : rules.columns().size()) <= MOST_COLUMNS;
  }

  /** The name of the column that a field lands in, if it has one. */
  @Nullable String columnName(String field) {
    Column column = byField.get(field);
    return column != null && column.isBorn() ? column.name : null;
  }

  /**
   * Makes the table, if it isn't there, with all the columns known beforehand but those that say by
   * being there that they were asked for.
   */
  void create(Steps steps) {
    if (exists) {
      return;
    }
    exists = true;
    StringBuilder sql = new StringBuilder("create table ").append(qualified).append(" (");
    sql.append("_airbyte_raw_id varchar not null, _airbyte_extracted_at timestamptz not null, ");
    sql.append("_airbyte_meta jsonb not null, _airbyte_generation_id bigint");
    List<Column> born = new ArrayList<>();
    rules
        .columns()
        .forEach((field, type) -> {
          if (!rules.waits(field)) {
            born.add(bear(column(field), type));
          }
        });
    born.forEach(column ->
        sql.append(", ").append(Names.quoted(column.name)).append(' ').append(column.type.sql()));
    sql.append(");comment on table ").append(qualified).append(" is ");
    sql.append(Names.literal(LandingComment.ofStream(stream)));
    born.forEach(column -> comment(sql, column));
    steps.change(sql.toString());
  }

  /** Adds columns and widens others. */
  void change(Map<Column, ColumnType> changes, Steps steps) {
    StringBuilder sql = new StringBuilder();
    List<Column> born = new ArrayList<>();
    addMetadata(sql);
    changes.forEach((column, type) -> {
      if (column.isBorn()) {
        widen(sql, column, type);
      } else {
        born.add(bear(column, type));
      }
    });
    bearAsked(born);
    askedForMore |=
        landed != null && born.stream().anyMatch(column -> rules.asked().contains(column.field));
    for (Column column : born) {
      alter(sql).append("add column ").append(Names.quoted(column.name)).append(' ');
      sql.append(column.type.sql());
    }
    StringBuilder statement = new StringBuilder();
    if (!sql.isEmpty()) {
      statement.append("alter table ").append(qualified).append(' ').append(sql);
    }
    born.forEach(column -> comment(statement, column));
    if (!statement.isEmpty()) {
      steps.change(statement.toString());
    }
  }

  private void bearAsked(List<Column> born) {
    if (lacksAsked) {
      lacksAsked = false;
      rules.askedByCatalog().stream()
          .map(this::column)
          .filter(column -> !column.isBorn())
          .forEach(column -> born.add(bear(column, declared(column.field))));
    }
  }

  private void addMetadata(StringBuilder sql) {
    if (landed == null || !lacksMetadata) {
      return;
    }
    lacksMetadata = false;
    for (int i = 0; i < METADATA.size(); i++) {
      if (!landed.columns().containsKey(METADATA.get(i))) {
        alter(sql).append("add column if not exists ").append(METADATA.get(i)).append(' ');
        sql.append(METADATA_TYPES.get(i));
      }
    }
  }

  /** Whether the table was there without some of the columns that it is to have in any case. */
  boolean isIncomplete() {
    return lacksMetadata || lacksAsked;
  }

  private Column bear(Column column, ColumnType type) {
    column.name = Names.column(column.field, names::contains);
    column.type = type;
    names.add(column.name);
    add(column);
    return column;
  }

  private void widen(StringBuilder sql, Column column, ColumnType type) {
    String name = Names.quoted(column.name);
    alter(sql).append("alter column ").append(name).append(" type ").append(type.sql());
    if (type.kind() == ColumnType.Kind.TIMESTAMPTZ) {
      sql.append(" using ").append(name).append("::timestamp at time zone 'UTC'");
    } else {
      sql.append(" using ").append(name).append("::").append(type.sql());
    }
    column.type = type;
  }

  private static StringBuilder alter(StringBuilder sql) {
    return sql.isEmpty() ? sql : sql.append(", ");
  }

  private void comment(StringBuilder sql, Column column) {
    if (!column.name.equals(column.field)) {
      sql.append(";comment on column ").append(qualified).append('.');
      sql.append(Names.quoted(column.name)).append(" is ");
      sql.append(Names.literal(LandingComment.ofField(column.field)));
    }
  }

  /** The COPY statement for the columns as they are now. */
  String copy() {
    if (copy == null) {
      StringBuilder sql = new StringBuilder("copy ").append(qualified).append(" (");
      sql.append(String.join(", ", METADATA));
      columns.forEach(column -> sql.append(", ").append(Names.quoted(column.name)));
      copy = sql.append(") from stdin").toString();
    }
    return copy;
  }

  /** Statements that make the indexes which the stream is to have and hasn't. */
  List<String> missingIndexes() {
    List<String> missing = new ArrayList<>();
    for (List<String> index : rules.index()) {
      boolean there = landed != null && landed.indexes().contains(index);
      if (exists && !there && index.stream().allMatch(names::contains)) {
        String list = String.join(", ", index.stream().map(Names::quoted).toList());
        missing.add("create index on " + qualified + " (" + list + ")");
      }
    }
    return missing;
  }

  /** Whether the table was there and first got a column that says that it was asked for. */
  boolean askedForMore() {
    return askedForMore;
  }

  String qualified() {
    return qualified;
  }

  boolean exists() {
    return exists;
  }
}
