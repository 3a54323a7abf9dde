package io.tallawah.ingestion.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns the records of one stream into rows. A record is looked at as a whole before anything is
 * changed for it, so that a rejected one leaves no trace.
 */
final class RecordWriter {

  private static final int FLUSH_AT = 1 << 20;
  private static final int FIRST_BUFFER = 1 << 14;
  private static final int LONGEST_KEY = 2_000;
  private static final int LONGEST_FIELD_NAME = 2_000;
  private static final int WIDE_RECORD = 150;
  private static final int WIDEST_ROW = 7_500;
  private static final int LONGEST_INLINE = 22;

  private final StreamTable table;
  private final StreamTally tally;
  private final FileIdentity file;
  private final Steps steps;
  private final ExtractedAt extractedAt = new ExtractedAt();
  private final String meta;
  private final byte[] metaPlain;
  private final Value value = new Value();
  private final Map<Column, ColumnType> changes = new LinkedHashMap<>();
  private final List<Column> nulled = new ArrayList<>();
  private final @Nullable String namespace;

  private RowBuffer buffer = new RowBuffer(FIRST_BUFFER);
  private long attempt;
  private byte[] lastAccount = new byte[0];

  RecordWriter(
      StreamTable table,
      StreamTally tally,
      FileIdentity file,
      Steps steps,
      @Nullable String namespace) {
    this.table = table;
    this.tally = tally;
    this.file = file;
    this.steps = steps;
    this.namespace = namespace;
    this.meta = "{\"sync_id\": " + file.syncId() + ", \"changes\": [";
    this.metaPlain = (meta + "]}").getBytes(StandardCharsets.US_ASCII);
  }

  StreamTally tally() {
    return tally;
  }

  StreamTable table() {
    return table;
  }

  /** Bytes of rows that wait to be copied. */
  int buffered() {
    return buffer.length();
  }

  /** Lands one record. */
  void write(long line, Envelope record) throws BadLineException {
    long micros = record.emittedMicros();
    JsonFields fields = record.data();
    byte[] bytes = record.line();
    if (!Objects.equals(namespace, record.namespace())) {
      throw new BadLineException("the stream comes from two namespaces");
    }
    look(bytes, fields);
    int day = day(bytes, fields);
    apply();
    row(line, micros, bytes, fields);
    tally.row(micros);
    if (day != Temporal.NO_DAY) {
      tally.day(day);
    }
    account(bytes, fields);
    if (buffer.length() >= FLUSH_AT) {
      flush();
    }
  }

  /** Finds each field's column, and what would have to change for the record. */
  private void look(byte[] bytes, JsonFields fields) throws BadLineException {
    attempt++;
    changes.clear();
    nulled.clear();
    Column before = null;
    int width = 0;
    for (int i = 0; i < fields.count(); i++) {
      Column column = column(bytes, fields, i, before);
      if (column.row == attempt) {
        throw new BadLineException("a field is there twice");
      }
      column.row = attempt;
      column.place = i;
      before = column;
      value.set(bytes, fields, i);
      if (value.kind != JsonKind.NULL) {
        look(column);
        width += Math.min(value.length() + 4, LONGEST_INLINE);
      }
    }
    if (fields.count() > WIDE_RECORD) {
      checkWidth(width);
    }
  }

  private void look(Column column) throws BadLineException {
    ColumnType type = column.type;
    if (!column.isBorn()) {
      type = table.firstType(column, value);
      changes.put(column, type);
    } else if (!type.takes(value)) {
      type = type.widenedFor(value);
      changes.put(column, type);
    }
    if (value.isEmptyText()
        && type.kind() != ColumnType.Kind.VARCHAR
        && type.kind() != ColumnType.Kind.JSONB) {
      nulled.add(column);
    }
    if (value.length() > LONGEST_KEY
        && (column.isBorn() ? column.indexed : table.willBeIndexed(column))) {
      throw new BadLineException("a key is longer than {0} bytes", LONGEST_KEY);
    }
  }

  private Column column(byte[] bytes, JsonFields fields, int i, @Nullable Column before)
      throws BadLineException {
    Column guess = before == null ? null : before.successor;
    if (guess != null && isKey(guess, bytes, fields, i)) {
      return guess;
    }
    if (fields.keyTo(i) - fields.keyFrom(i) > LONGEST_FIELD_NAME) {
      throw new BadLineException("a field's name is longer than {0} bytes", LONGEST_FIELD_NAME);
    }
    Column column = table.column(fields.key(bytes, i));
    if (before != null) {
      before.successor = column;
    }
    return column;
  }

  private static boolean isKey(Column column, byte[] bytes, JsonFields fields, int i) {
    byte[] key = column.key;
    return !fields.keyEscaped(i)
        && Arrays.equals(bytes, fields.keyFrom(i), fields.keyTo(i), key, 0, key.length);
  }

  private void checkWidth(int width) throws BadLineException {
    if (width + table.columns().size() / 8 > WIDEST_ROW) {
      throw new BadLineException("the record is wider than a row of PostgreSQL can be");
    }
  }

  /** The day of a fact or control, which must be one; {@link Temporal#NO_DAY} for other streams. */
  private int day(byte[] bytes, JsonFields fields) throws BadLineException {
    StreamRules rules = tally.rules;
    if (!rules.daily() || rules.day() == null) {
      return Temporal.NO_DAY;
    }
    Column column = table.column(rules.day());
    if (column.row != attempt || fields.kind(column.place) != JsonKind.STRING) {
      throw noDay(rules.day());
    }
    int from = fields.valueFrom(column.place);
    int to = fields.valueTo(column.place);
    checkDay(rules.day(), bytes, from, to);
    return Temporal.day(bytes, from, to);
  }

  /** A time would let the queue and the staging take different days; only midnight is none. */
  private static void checkDay(String field, byte[] bytes, int from, int to)
      throws BadLineException {
    if (Temporal.isDate(bytes, from, to) || Temporal.isMidnight(bytes, from, to)) {
      return;
    }
    throw Temporal.isTimestamp(bytes, from, to)
        ? new BadLineException("the day carries a time")
        : noDay(field);
  }

  private static BadLineException noDay(String field) {
    return new BadLineException("no valid day in {0}", field);
  }

  private void apply() throws BadLineException {
    if (table.exists() && changes.isEmpty() && !table.isIncomplete()) {
      return;
    }
    if (!table.hasRoomFor(changes.size())) {
      throw new BadLineException("the stream has more fields than a table can have columns");
    }
    flush();
    table.create(steps);
    changes
        .entrySet()
        .removeIf(
            change -> change.getKey().type.equals(change.getValue()) && change.getKey().isBorn());
    table.change(changes, steps);
  }

  private void row(long line, long micros, byte[] bytes, JsonFields fields) {
    RowBuffer row = buffer;
    row.beginRow(line);
    row.put(file.rowPrefix());
    row.putDigits(line, 12);
    row.separate();
    extractedAt.write(row, micros);
    row.separate();
    if (nulled.isEmpty()) {
      row.put(metaPlain, 0, metaPlain.length);
    } else {
      row.putEscaped(metaWithChanges());
    }
    row.separate();
    row.put('0');
    List<Column> columns = table.columns();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      row.separate();
      if (column.row == attempt && fields.kind(column.place) != JsonKind.NULL) {
        value.set(bytes, fields, column.place);
        ValueWriter.write(row, column.type, value);
      } else {
        row.putNull();
      }
    }
    row.endRow();
  }

  private String metaWithChanges() {
    StringBuilder json = new StringBuilder(meta);
    for (Column column : nulled) {
      if (json.length() > meta.length()) {
        json.append(", ");
      }
      json.append("{\"field\": \"").append(JsonText.escape(column.field));
      json.append("\", \"change\": \"NULLED\", \"reason\": \"DESTINATION_SERIALIZATION_ERROR\"}");
    }
    return json.append("]}").toString();
  }

  private void account(byte[] bytes, JsonFields fields) {
    StreamRules rules = tally.rules;
    if ((!rules.owns().isEmpty() || rules.listsThings()) && rules.account() != null) {
      own(bytes, fields, table.column(rules.account()));
    }
    if (rules.streamClass() == StreamClass.ACCOUNT) {
      tally.accountKey(
          rules.accountKey().stream()
              .map(field -> text(bytes, fields, table.column(field)))
              .toList());
    }
  }

  private void own(byte[] bytes, JsonFields fields, Column column) {
    if (column.row != attempt || fields.kind(column.place) == JsonKind.NULL) {
      return;
    }
    int from = fields.valueFrom(column.place);
    int to = fields.valueTo(column.place);
    if (!Arrays.equals(bytes, from, to, lastAccount, 0, lastAccount.length)) {
      lastAccount = Arrays.copyOfRange(bytes, from, to);
      tally.account(Accounts.normal(text(bytes, fields, column)));
    }
  }

  private String text(byte[] bytes, JsonFields fields, Column column) {
    if (column.row != attempt || fields.kind(column.place) == JsonKind.NULL) {
      return "";
    }
    value.set(bytes, fields, column.place);
    return value.text();
  }

  /** Hands the rows on. */
  void flush() {
    if (buffer.rows() > 0) {
      steps.rows(tally, table.copy(), buffer);
      buffer = new RowBuffer(Math.min(FLUSH_AT + FLUSH_AT / 8, 2 * buffer.length() + FIRST_BUFFER));
    }
  }
}
