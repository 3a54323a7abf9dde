package io.tallawah.shared.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Says which parameter of a query string could not be decoded. */
final class UnreadableQuery {

  private static final char REPLACEMENT = '\uFFFD';

  private UnreadableQuery() {}

  /** The refusal; it names the first known parameter whose value is no UTF-8, if there is one. */
  static ApiException of(@Nullable String query, Set<String> known) {
    for (String pair : (query == null ? "" : query).split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      if (known.contains(name) && !readable(pair.substring(equals + 1))) {
        return ApiException.badParameter(name, "it is not UTF-8 with % escapes");
      }
    }
    return ApiException.of(
        HttpStatus.BAD_REQUEST, "The name or value of a query parameter can't be read.");
  }

  private static boolean readable(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8).indexOf(REPLACEMENT) < 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
