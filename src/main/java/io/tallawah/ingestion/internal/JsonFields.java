package io.tallawah.ingestion.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Where the fields of one JSON object lie in a line; reused from line to line. */
final class JsonFields {

  private int count;
  private int[] keyFrom = new int[64];
  private int[] keyTo = new int[64];
  private int[] valueFrom = new int[64];
  private int[] valueTo = new int[64];
  private boolean[] keyEscaped = new boolean[64];
  private boolean[] valueEscaped = new boolean[64];
  private JsonKind[] kinds = new JsonKind[64];

  void clear() {
    count = 0;
  }

  int count() {
    return count;
  }

  /** A key's bytes, without its quotes. */
  int keyFrom(int field) {
    return keyFrom[field];
  }

  int keyTo(int field) {
    return keyTo[field];
  }

  /** A value's bytes; a string's without its quotes. */
  int valueFrom(int field) {
    return valueFrom[field];
  }

  int valueTo(int field) {
    return valueTo[field];
  }

  JsonKind kind(int field) {
    return kinds[field];
  }

  /** Whether a string's or a nested value's bytes hold a backslash. */
  boolean valueEscaped(int field) {
    return valueEscaped[field];
  }

  boolean keyEscaped(int field) {
    return keyEscaped[field];
  }

  String key(byte[] bytes, int field) {
    return keyEscaped[field]
        ? JsonText.unescape(bytes, keyFrom[field], keyTo[field])
        : new String(bytes, keyFrom[field], keyTo[field] - keyFrom[field], StandardCharsets.UTF_8);
  }

  void addKey(int from, int to, boolean escaped) {
    if (count == kinds.length) {
      grow();
    }
    keyFrom[count] = from;
    keyTo[count] = to;
    keyEscaped[count] = escaped;
  }

  void addValue(JsonKind kind, int from, int to, boolean escaped) {
    kinds[count] = kind;
    valueFrom[count] = from;
    valueTo[count] = to;
    valueEscaped[count] = escaped;
    count++;
  }

  private void grow() {
    int size = kinds.length * 2;
    keyFrom = Arrays.copyOf(keyFrom, size);
    keyTo = Arrays.copyOf(keyTo, size);
    valueFrom = Arrays.copyOf(valueFrom, size);
    valueTo = Arrays.copyOf(valueTo, size);
    keyEscaped = Arrays.copyOf(keyEscaped, size);
    valueEscaped = Arrays.copyOf(valueEscaped, size);
    kinds = Arrays.copyOf(kinds, size);
  }
}
