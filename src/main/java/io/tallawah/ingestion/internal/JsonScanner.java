package io.tallawah.ingestion.internal;

import org.jspecify.annotations.Nullable;

/**
 * Checks JSON in a byte array and finds where values lie, without making objects of them, so that a
 * number keeps its own text. A byte behind the text (a line feed) must be there. It refuses what
 * PostgreSQL could not store: U+0000, half a surrogate pair, numbers beyond any use, deep nesting.
 */
final class JsonScanner {

  private static final int DEEPEST = 500;
  private static final int GREATEST_EXPONENT = 1_000;
  private static final int MOST_EXPANSION = 4_000_000;
  private static final int LONGEST_NUMBER = 10_000;

  private byte[] bytes = new byte[1];
  private int at;
  private int end;
  private int expansion;

  private JsonKind kind = JsonKind.NULL;
  private int from;
  private int to;
  private boolean escaped;

  /** Begins to read text from {@code start} to before {@code stop}. */
  void reset(byte[] text, int start, int stop) {
    bytes = text;
    at = start;
    end = stop;
    expansion = 0;
  }

  JsonKind kind() {
    return kind;
  }

  /** The last value's bytes; a string's without its quotes. */
  int from() {
    return from;
  }

  int to() {
    return to;
  }

  boolean escaped() {
    return escaped;
  }

  /** The kind of the value that comes next, by its first byte, without reading it. */
  boolean objectFollows() {
    skipSpace();
    return at < end && bytes[at] == '{';
  }

  void skipSpace() {
    while (at < end && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r')) {
      at++;
    }
  }

  boolean atEnd() {
    skipSpace();
    return at >= end;
  }

  /** Reads the next byte that is not space, which must be {@code wanted}. */
  void expect(char wanted) throws BadLineException {
    if (!take(wanted)) {
      throw notJson();
    }
  }

  boolean take(char wanted) {
    skipSpace();
    if (at < end && bytes[at] == wanted) {
      at++;
      return true;
    }
    return false;
  }

  /** Reads a key and its colon; the key lies from {@link #from} to {@link #to}. */
  void key() throws BadLineException {
    expect('"');
    string();
    expect(':');
  }

  boolean keyIs(String name) {
    if (to - from != name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (bytes[from + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Reads an object and, when {@code fields} is given, notes its fields there. */
  void object(@Nullable JsonFields fields, int depth) throws BadLineException {
    if (depth > DEEPEST) {
      throw new BadLineException("nested too deep");
    }
    expect('{');
    boolean backslash = false;
    if (!take('}')) {
      do {
        key();
        backslash |= escaped;
        if (fields != null) {
          fields.addKey(from, to, escaped);
        }
        value(depth);
        backslash |= escaped;
        if (fields != null) {
          fields.addValue(kind, from, to, escaped);
        }
      } while (take(','));
      expect('}');
    }
    escaped = backslash;
  }

  /** Reads any value. */
  void value(int depth) throws BadLineException {
    skipSpace();
    int start = at;
    switch (at < end ? bytes[at] : 0) {
      case '"' -> {
        at++;
        string();
      }
      case '{' -> {
        object(null, depth + 1);
        found(JsonKind.OBJECT, start, escaped);
      }
      case '[' -> {
        array(depth + 1);
        found(JsonKind.ARRAY, start, escaped);
      }
      case 't' -> word("true", JsonKind.TRUE);
      case 'f' -> word("false", JsonKind.FALSE);
      case 'n' -> word("null", JsonKind.NULL);
      default -> number();
    }
  }

  private void array(int depth) throws BadLineException {
    if (depth > DEEPEST) {
      throw new BadLineException("nested too deep");
    }
    at++;
    boolean backslash = false;
    if (!take(']')) {
      do {
        value(depth);
        backslash |= escaped;
      } while (take(','));
      expect(']');
    }
    escaped = backslash;
  }

  private void found(JsonKind found, int start, boolean backslash) {
    kind = found;
    from = start;
    to = at;
    escaped = backslash;
  }

  private void word(String word, JsonKind found) throws BadLineException {
    int start = at;
    for (int i = 0; i < word.length(); i++) {
      if (at >= end || bytes[at++] != word.charAt(i)) {
        throw notJson();
      }
    }
    found(found, start, false);
  }

  /** Reads the rest of a string whose opening quote has been read. */
  private void string() throws BadLineException {
    int start = at;
    boolean backslash = false;
    int here = at;
    byte[] text = bytes;
    while (text[here] != '"') {
      if (text[here] == '\\') {
        here = JsonEscapes.skip(text, here, end);
        backslash = true;
      } else if (text[here] >= 0 && text[here] < ' ') {
        throw text[here] == 0 && here < end ? JsonEscapes.zero() : notJson();
      } else {
        here++;
      }
    }
    kind = JsonKind.STRING;
    from = start;
    to = here;
    at = here + 1;
    escaped = backslash;
    if (at > end) {
      throw notJson();
    }
  }

  private void number() throws BadLineException {
    int start = at;
    if (at < end && bytes[at] == '-') {
      at++;
    }
    int first = at;
    digits();
    if (at - first > 1 && bytes[first] == '0') {
      throw notJson();
    }
    boolean integer = true;
    if (at < end && bytes[at] == '.') {
      integer = false;
      at++;
      digits();
    }
    if (at < end && (bytes[at] == 'e' || bytes[at] == 'E')) {
      integer = false;
      at++;
      exponent();
    }
    if (at - start > LONGEST_NUMBER) {
      throw outOfRange();
    }
    found(integer ? JsonKind.INTEGER : JsonKind.DECIMAL, start, false);
  }

  private void exponent() throws BadLineException {
    if (at < end && (bytes[at] == '-' || bytes[at] == '+')) {
      at++;
    }
    int start = at;
    digits();
    int value = 0;
    for (int i = start; i < at && value <= GREATEST_EXPONENT; i++) {
      value = value * 10 + bytes[i] - '0';
    }
    expansion += value;
    if (value > GREATEST_EXPONENT || expansion > MOST_EXPANSION) {
      throw outOfRange();
    }
  }

  private void digits() throws BadLineException {
    int start = at;
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    if (at == start) {
      throw notJson();
    }
  }

  static BadLineException notJson() {
    return new BadLineException("not JSON");
  }

  private static BadLineException outOfRange() {
    return new BadLineException("a number is out of range");
  }
}
