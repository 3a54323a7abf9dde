package io.tallawah.ingestion.internal;

import java.math.BigInteger;

/** Writes a JSON value into a row as its column's type has it. The type must take the value. */
final class ValueWriter {

  private ValueWriter() {}

  /** Writes the value; text of nothing is NULL in a column that isn't text. */
  static void write(RowBuffer row, ColumnType type, Value value) {
    switch (type.kind()) {
      case JSONB -> json(row, value);
      case VARCHAR -> text(row, value);
      default -> {
        if (value.isEmptyText()) {
          row.putNull();
        } else {
          typed(row, type, value);
        }
      }
    }
  }

  private static void typed(RowBuffer row, ColumnType type, Value value) {
    switch (type.kind()) {
      case BOOLEAN -> row.put(value.kind == JsonKind.TRUE || value.textIs("true") ? 't' : 'f');
      case BIGINT -> integer(row, value);
      case DATE -> row.put(value.bytes, value.from, value.from + 10);
      default -> row.put(value.bytes, value.from, value.to);
    }
  }

  private static void integer(RowBuffer row, Value value) {
    if (value.kind == JsonKind.INTEGER) {
      row.put(value.bytes, value.from, value.to);
      return;
    }
    BigInteger exact = Numbers.integral(value.bytes, value.from, value.to);
    if (exact == null) {
      throw new IllegalStateException("not an integer");
    }
    row.put(exact.toString());
  }

  private static void text(RowBuffer row, Value value) {
    if (value.isText() && value.escaped) {
      row.putEscaped(value.text());
    } else if (value.kind == JsonKind.OBJECT || value.kind == JsonKind.ARRAY) {
      row.putEscaped(value.bytes, value.from, value.to);
    } else {
      row.put(value.bytes, value.from, value.to);
    }
  }

  private static void json(RowBuffer row, Value value) {
    int quote = value.isText() ? 1 : 0;
    row.putEscaped(value.bytes, value.from - quote, value.to + quote);
  }
}
