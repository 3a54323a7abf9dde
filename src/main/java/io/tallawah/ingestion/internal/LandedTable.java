package io.tallawah.ingestion.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A landing table as the database has it.
 *
 * @param stream the stream it was made for, where we made it
 * @param columns by name, in order
 * @param indexes columns of each index
 */
record LandedTable(
    String name,
    @Nullable String stream,
    Map<String, LandedColumn> columns,
    Set<List<String>> indexes) {

  /**
   * A column as the database has it.
   *
   * @param field the field it was made for, where its name doesn't say it
   */
  record LandedColumn(String name, ColumnType type, @Nullable String field) {}
}
