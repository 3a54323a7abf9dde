package io.tallawah.ingestion.internal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The type of a landed column: which values it takes as they are, and what it widens to for one
 * that it doesn't take. It never narrows.
 *
 * @param precision of a constrained numeric, else 0
 * @param scale of a constrained numeric, else 0
 */
record ColumnType(Kind kind, int precision, int scale) {

  static final ColumnType BOOLEAN = new ColumnType(Kind.BOOLEAN);
  static final ColumnType BIGINT = new ColumnType(Kind.BIGINT);
  static final ColumnType NUMERIC = new ColumnType(Kind.NUMERIC);
  static final ColumnType DATE = new ColumnType(Kind.DATE);
  static final ColumnType TIMESTAMP = new ColumnType(Kind.TIMESTAMP);
  static final ColumnType TIMESTAMPTZ = new ColumnType(Kind.TIMESTAMPTZ);
  static final ColumnType TIME = new ColumnType(Kind.TIME);
  static final ColumnType TIMETZ = new ColumnType(Kind.TIMETZ);
  static final ColumnType VARCHAR = new ColumnType(Kind.VARCHAR);
  static final ColumnType JSONB = new ColumnType(Kind.JSONB);

  /** The families of types. {@code FOREIGN} is any type that neither Airbyte nor we give. */
  enum Kind {
    BOOLEAN,
    BIGINT,
    NUMERIC,
    DATE,
    TIMESTAMP,
    TIMESTAMPTZ,
    TIME,
    TIMETZ,
    VARCHAR,
    JSONB,
    INEXACT,
    FOREIGN
  }

  private ColumnType(Kind kind) {
    this(kind, 0, 0);
  }

  /** The type's name in PostgreSQL. */
  String sql() {
    if (kind == Kind.NUMERIC && precision > 0) {
      return "numeric(" + precision + "," + scale + ")";
    }
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** A column that exists, by PostgreSQL's name of its type. */
  static ColumnType existing(String name, int precision, int scale) {
    return switch (name) {
      case "bool" -> BOOLEAN;
      case "int8" -> BIGINT;
      case "numeric" -> new ColumnType(Kind.NUMERIC, precision, scale);
      case "date" -> DATE;
      case "timestamp" -> TIMESTAMP;
      case "timestamptz" -> TIMESTAMPTZ;
      case "time" -> TIME;
      case "timetz" -> TIMETZ;
      case "varchar", "text" -> precision > 0 ? new ColumnType(Kind.FOREIGN) : VARCHAR;
      case "json", "jsonb" -> JSONB;
      case "int2", "int4", "float4", "float8" -> new ColumnType(Kind.INEXACT);
      default -> new ColumnType(Kind.FOREIGN);
    };
  }

  /** A type of the platform registry or of a JSON schema, by the name Airbyte has for it. */
  static ColumnType named(String name) {
    return switch (name) {
      case "string" -> VARCHAR;
      case "integer" -> BIGINT;
      case "number" -> NUMERIC;
      case "boolean" -> BOOLEAN;
      case "date" -> DATE;
      case "timestamp_with_timezone" -> TIMESTAMPTZ;
      case "timestamp_without_timezone" -> TIMESTAMP;
      case "time_with_timezone" -> TIMETZ;
      case "time_without_timezone" -> TIME;
      default -> JSONB;
    };
  }

  /** The type of a column of which nothing is known but one value. */
  static ColumnType inferred(Value value) {
    return switch (value.kind) {
      case TRUE, FALSE -> BOOLEAN;
      case INTEGER -> Numbers.fitsBigint(value.bytes, value.from, value.to) ? BIGINT : NUMERIC;
      case DECIMAL -> NUMERIC;
      case OBJECT, ARRAY -> JSONB;
      default -> VARCHAR;
    };
  }

  /** This type, or the least wider one that takes the value as it is. */
  ColumnType widenedFor(Value value) {
    ColumnType type = this;
    while (!type.takes(value)) {
      type = type.wider(value);
    }
    return type;
  }

  boolean takes(Value value) {
    if (value.kind == JsonKind.NULL || (value.isEmptyText() && kind != Kind.FOREIGN)) {
      return true;
    }
    return switch (kind) {
      case VARCHAR, JSONB -> true;
      case BOOLEAN -> isBoolean(value);
      case BIGINT -> takesInteger(value);
      case NUMERIC -> takesNumber(value);
      case DATE ->
          value.isText()
              && (Temporal.isDate(value.bytes, value.from, value.to)
                  || Temporal.isMidnight(value.bytes, value.from, value.to));
      case TIMESTAMP, TIMESTAMPTZ ->
          value.isText() && Temporal.isTimestamp(value.bytes, value.from, value.to);
      case TIME -> value.isText() && Temporal.isTime(value.bytes, value.from, value.to, false);
      case TIMETZ -> value.isText() && Temporal.isTime(value.bytes, value.from, value.to, true);
      case INEXACT, FOREIGN -> false;
    };
  }

  private ColumnType wider(Value value) {
    boolean number = numberKind(value) != null;
    return switch (kind) {
      case INEXACT -> number ? NUMERIC : VARCHAR;
      case BIGINT -> number ? NUMERIC : VARCHAR;
      case NUMERIC -> number && precision > 0 ? NUMERIC : VARCHAR;
      case DATE ->
          value.isText() && Temporal.isTimestamp(value.bytes, value.from, value.to)
              ? TIMESTAMPTZ
              : VARCHAR;
      default -> VARCHAR;
    };
  }

  private static boolean isBoolean(Value value) {
    return value.kind == JsonKind.TRUE
        || value.kind == JsonKind.FALSE
        || (value.isText() && (value.textIs("true") || value.textIs("false")));
  }

  private static boolean takesInteger(Value value) {
    JsonKind number = numberKind(value);
    if (number == JsonKind.INTEGER) {
      return Numbers.fitsBigint(value.bytes, value.from, value.to);
    }
    return number == JsonKind.DECIMAL
        && Numbers.integral(value.bytes, value.from, value.to) != null;
  }

  private boolean takesNumber(Value value) {
    return numberKind(value) != null
        && (precision == 0
            || Numbers.fitsExactly(value.bytes, value.from, value.to, precision, scale));
  }

  private static @Nullable JsonKind numberKind(Value value) {
    if (value.isNumber()) {
      return value.kind;
    }
    return value.isText() ? Numbers.kindOfText(value.bytes, value.from, value.to) : null;
  }
}
