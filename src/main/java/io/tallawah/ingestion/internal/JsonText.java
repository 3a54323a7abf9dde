package io.tallawah.ingestion.internal;

import java.nio.charset.StandardCharsets;

/** The inside of JSON strings that the scanner has already found to be well formed. */
final class JsonText {

  private JsonText() {}

  /** The text as it stands inside a JSON string. */
  static String escape(String text) {
    StringBuilder json = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '"' || letter == '\\') {
        json.append('\\').append(letter);
      } else if (letter < ' ') {
        json.append(String.format("\\u%04x", (int) letter));
      } else {
        json.append(letter);
      }
    }
    return json.toString();
  }

  static String unescape(byte[] bytes, int from, int to) {
    String raw = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    int backslash = raw.indexOf('\\');
    if (backslash < 0) {
      return raw;
    }
    StringBuilder text = new StringBuilder(raw.length());
    int at = 0;
    while (backslash >= 0) {
      text.append(raw, at, backslash);
      char letter = raw.charAt(backslash + 1);
      if (letter == 'u') {
        text.append((char) Integer.parseInt(raw.substring(backslash + 2, backslash + 6), 16));
        at = backslash + 6;
      } else {
        text.append(plain(letter));
        at = backslash + 2;
      }
      backslash = raw.indexOf('\\', at);
    }
    return text.append(raw, at, raw.length()).toString();
  }

  private static char plain(char letter) {
    return switch (letter) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> letter;
    };
  }
}
