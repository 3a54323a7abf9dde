package io.tallawah.exports.api;

import io.tallawah.shared.api.ApiException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The query of a request, which is an object or a query string, as names and values. */
final class AskedQuery {

  private static final int MOST = 40;
  private static final int LONGEST = 4_000;
  private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

  private AskedQuery() {}

  static Map<String, String> of(@Nullable Object asked) {
    Map<String, String> query = new LinkedHashMap<>();
    switch (asked) {
      case null -> {}
      case String text -> read(text, query);
      case Map<?, ?> fields ->
          fields.forEach((name, value) -> put(query, String.valueOf(name), text(name, value)));
      default -> throw bad("query", "it is an object or a text");
    }
    return query;
  }

  private static void read(String text, Map<String, String> query) {
    if (text.length() > LONGEST) {
      throw bad("query", "it is too long");
    }
    for (String pair : text.replaceFirst("^\\?", "").split("&", -1)) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        put(query, decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
      }
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw bad("query", "it is not written as a query string");
    }
  }

  private static String text(@Nullable Object name, @Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof List<?> list) {
      List<String> texts = new ArrayList<>();
      for (Object one : list) {
        if (!(one instanceof String text)) {
          throw bad("query." + name, "its values are texts");
        }
        texts.add(text);
      }
      return String.join(",", texts);
    }
    throw bad("query." + name, "it is a text or a list of texts");
  }

  private static void put(Map<String, String> query, String name, String value) {
    if (query.size() == MOST || name.length() > LONGEST || value.length() > LONGEST) {
      throw bad("query", "it is too long");
    }
    if (UNSTORABLE.matcher(name).find() || UNSTORABLE.matcher(value).find()) {
      throw bad("query", "it holds a character that can't be stored");
    }
    query.merge(name, value, (before, more) -> before + "," + more);
  }

  private static ApiException bad(String field, String message) {
    return ApiException.badParameter(field.replaceAll("\\p{Cs}", "?"), message);
  }
}
