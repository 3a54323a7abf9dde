package io.tallawah.ingestion.internal;

import java.nio.charset.StandardCharsets;

/** A JSON value in a line: what it is and where; a string's bytes are without its quotes. */
final class Value {

  byte[] bytes = new byte[0];
  JsonKind kind = JsonKind.NULL;
  int from;
  int to;
  boolean escaped;

  void set(byte[] line, JsonFields fields, int field) {
    bytes = line;
    kind = fields.kind(field);
    from = fields.valueFrom(field);
    to = fields.valueTo(field);
    escaped = fields.valueEscaped(field);
  }

  boolean isNumber() {
    return kind == JsonKind.INTEGER || kind == JsonKind.DECIMAL;
  }

  boolean isText() {
    return kind == JsonKind.STRING;
  }

  boolean isEmptyText() {
    return kind == JsonKind.STRING && from == to;
  }

  int length() {
    return to - from;
  }

  boolean textIs(String word) {
    if (length() != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (bytes[from + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** A string's or number's text, or null written out for anything else. */
  String text() {
    return kind == JsonKind.STRING
        ? JsonText.unescape(bytes, from, to)
        : new String(bytes, from, length(), StandardCharsets.UTF_8);
  }
}
