package io.tallawah.ingestion.internal;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A column of a landing table while a file is landed, and the field that fills it. */
final class Column {

  final String field;
  final byte[] key;

  /** Its name in the table; empty while the table doesn't have it yet. */
  String name;

  ColumnType type;

  /** Whether an index has it, which bounds the length of its values. */
  boolean indexed;

  /** The column that came behind it in the last record that had both. */
  @Nullable Column successor;

  /** The last row that had the field, and which of the row's fields it was. */
  long row = -1;

  int place;

  Column(String field, String name, ColumnType type) {
    this.field = field;
    this.key = field.getBytes(StandardCharsets.UTF_8);
    this.name = name;
    this.type = type;
  }

  boolean isBorn() {
    return !name.isEmpty();
  }
}
