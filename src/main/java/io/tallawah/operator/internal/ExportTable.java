package io.tallawah.operator.internal;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as it is exported.
 *
 * @param name with its schema
 * @param columns that are exported, with their types
 * @param leftOut names of columns that are not
 */
record ExportTable(String name, List<Column> columns, List<String> leftOut) {

  /** A column and its type in the database. */
  record Column(String name, String type) {

    private String sql() {
      String quoted = '"' + name + '"';
      return type.equals("json") ? quoted + "::jsonb as " + quoted : quoted;
    }
  }

  /** The file in the archive. */
  String file() {
    return name.replace('.', '/') + ".ndjson";
  }

  /**
   * A row a line, as JSON: neither quote nor delimiter is a character that JSON writes as it is, so
   * that nothing is quoted.
   */
  String copy() {
    return """
    copy (select to_json(r) from (select %s from %s) r)
    to stdout (format csv, delimiter E'\\x02', quote E'\\x01', encoding 'UTF8')\
    """
        .formatted(columns.stream().map(Column::sql).collect(Collectors.joining(", ")), name);
  }
}
