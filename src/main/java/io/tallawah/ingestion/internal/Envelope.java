package io.tallawah.ingestion.internal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One message of the Airbyte protocol, or a record in the short form: its type, and of a record
 * where its parts lie in the line. Reused from line to line.
 */
final class Envelope {

  private static final long LATEST_MILLIS = 253_402_300_799_999L;
  private static final int MICROS = 1000;

  private final long latest;
  private final JsonScanner scanner = new JsonScanner();
  private final JsonFields data = new JsonFields();
  private final Value stream = new Value();
  private final Value namespace = new Value();
  private final Value emittedAt = new Value();
  private @Nullable String type;
  private boolean hasRecord;
  private boolean hasData;
  private boolean dataIsObject;
  private byte[] line = new byte[0];

  /**
   * @param latest the latest time of emission that is believed, in microseconds since 1970
   */
  Envelope(long latest) {
    this.latest = latest;
  }

  /** Reads a line; a line feed must follow it. */
  void read(byte[] bytes, int from, int to) throws BadLineException {
    clear(bytes);
    if (!Utf8.isValid(bytes, from, to)) {
      throw new BadLineException("not UTF-8");
    }
    scanner.reset(bytes, from, to);
    if (!scanner.objectFollows()) {
      scanner.value(0);
      throw scanner.atEnd() ? noMessage() : JsonScanner.notJson();
    }
    object(false);
    if (!scanner.atEnd()) {
      throw JsonScanner.notJson();
    }
  }

  private void clear(byte[] bytes) {
    line = bytes;
    type = null;
    hasRecord = false;
    hasData = false;
    dataIsObject = false;
    stream.kind = JsonKind.NULL;
    namespace.kind = JsonKind.NULL;
    emittedAt.kind = JsonKind.NULL;
    data.clear();
  }

  private void object(boolean inRecord) throws BadLineException {
    scanner.expect('{');
    if (scanner.take('}')) {
      return;
    }
    do {
      scanner.key();
      field(inRecord);
    } while (scanner.take(','));
    scanner.expect('}');
  }

  private void field(boolean inRecord) throws BadLineException {
    if (scanner.keyIs("data")) {
      readData();
    } else if (scanner.keyIs("stream")) {
      keep(stream, "stream");
    } else if (scanner.keyIs("emitted_at")) {
      keep(emittedAt, "emitted_at");
    } else if (scanner.keyIs("namespace")) {
      keep(namespace, "namespace");
    } else if (!inRecord && scanner.keyIs("type")) {
      readType();
    } else if (!inRecord && scanner.keyIs("record")) {
      readRecord();
    } else {
      scanner.value(1);
    }
  }

  private void readRecord() throws BadLineException {
    if (!scanner.objectFollows()) {
      scanner.value(1);
      return;
    }
    if (hasRecord) {
      throw twice("record");
    }
    hasRecord = true;
    object(true);
  }

  private void readData() throws BadLineException {
    if (hasData) {
      throw twice("data");
    }
    hasData = true;
    dataIsObject = scanner.objectFollows();
    if (dataIsObject) {
      scanner.object(data, 1);
    } else {
      scanner.value(1);
    }
  }

  private void readType() throws BadLineException {
    scanner.value(1);
    if (type != null) {
      throw twice("type");
    }
    type =
        scanner.kind() == JsonKind.STRING
            ? JsonText.unescape(line, scanner.from(), scanner.to())
            : "";
  }

  private void keep(Value value, String field) throws BadLineException {
    boolean there = value.kind != JsonKind.NULL;
    scanner.value(1);
    if (there) {
      throw twice(field);
    }
    value.bytes = line;
    value.kind = scanner.kind();
    value.from = scanner.from();
    value.to = scanner.to();
    value.escaped = scanner.escaped();
  }

  private static BadLineException twice(String field) {
    return new BadLineException("the message has {0} twice", field);
  }

  private static BadLineException noMessage() {
    return new BadLineException("not a message");
  }

  /** The message's type; a record in the short form has the type of a record. */
  String type() throws BadLineException {
    if (type == null) {
      if (stream.kind == JsonKind.NULL && !hasData) {
        throw noMessage();
      }
      return "RECORD";
    }
    if (type.equals("RECORD") && !hasRecord) {
      throw new BadLineException("no record");
    }
    return type;
  }

  /** The stream's name as far as the line told it, cut to fit; for a rejected line. */
  @Nullable String streamIfKnown() {
    return stream.isText() && !stream.isEmptyText()
        ? RejectSpool.cut(stream.text(), Names.LONGEST_STREAM)
        : null;
  }

  boolean streamIs(byte[] name) {
    return stream.isText()
        && !stream.escaped
        && stream.length() == name.length
        && Arrays.equals(line, stream.from, stream.to, name, 0, name.length);
  }

  /** The stream's name of a record. */
  String stream() throws BadLineException {
    if (!stream.isText() || stream.isEmptyText()) {
      throw new BadLineException("no stream");
    }
    return Names.stream(stream.text());
  }

  @Nullable String namespace() {
    return namespace.isText() && !namespace.isEmptyText() ? namespace.text() : null;
  }

  /** The fields of a record. */
  JsonFields data() throws BadLineException {
    if (!dataIsObject) {
      throw hasData
          ? new BadLineException("data is not an object")
          : new BadLineException("no data");
    }
    return data;
  }

  /** When a record was emitted, in microseconds since 1970. */
  long emittedMicros() throws BadLineException {
    if (emittedAt.kind == JsonKind.NULL) {
      throw new BadLineException("no emitted_at");
    }
    long micros = emittedAt.isNumber() ? micros() : -1;
    if (micros < 0) {
      throw new BadLineException("emitted_at is not a time in milliseconds");
    }
    if (micros > latest) {
      throw new BadLineException("emitted_at lies in the future");
    }
    return micros;
  }

  private long micros() {
    if (emittedAt.kind == JsonKind.INTEGER && emittedAt.length() <= 15) {
      long millis = 0;
      for (int i = emittedAt.from; i < emittedAt.to; i++) {
        if (line[i] == '-') {
          return -1;
        }
        millis = millis * 10 + line[i] - '0';
      }
      return millis > LATEST_MILLIS ? -1 : millis * MICROS;
    }
    return exactMicros(emittedAt.text());
  }

  private static long exactMicros(String millis) {
    BigDecimal value = new BigDecimal(millis);
    if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(LATEST_MILLIS)) > 0) {
      return -1;
    }
    return value.movePointRight(3).longValue();
  }

  /** The data's fields are empty of JSON's own bytes; this is the line they lie in. */
  byte[] line() {
    return line;
  }

  /** A text in UTF-8, to compare streams by. */
  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
