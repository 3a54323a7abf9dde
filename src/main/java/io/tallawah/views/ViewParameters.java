package io.tallawah.views;

import io.tallawah.views.RefusedViewException.Reason;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Parameters of a screen's address, by name; written as a query string. Whose tenant they are of
 * and which view they came from is no part of them.
 */
public record ViewParameters(Map<String, List<String>> values) {

  public static final int LONGEST = 4_000;

  /** Name of a period, beside or in place of its days. */
  public static final String PERIOD = "period";

  /** Which view an address shows. */
  public static final String VIEW = "view";

  private static final Set<String> NEVER = Set.of("tenant", VIEW);
  private static final Pattern NAME = Pattern.compile("[a-z_]{1,40}");
  private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

  /**
   * Checks them.
   *
   * @throws RefusedViewException when they can't be kept
   */
  public ViewParameters {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    values.forEach((name, given) -> {
      if (!NEVER.contains(name) && !given.isEmpty()) {
        kept.put(name, List.copyOf(given));
      }
    });
    values = Collections.unmodifiableMap(kept);
    if (!values.keySet().stream().allMatch(name -> NAME.matcher(name).matches())
        || values.values().stream()
            .flatMap(List::stream)
            .anyMatch(value -> UNSTORABLE.matcher(value).find())) {
      throw new RefusedViewException(Reason.PARAMETERS);
    }
    if (write(values).length() > LONGEST) {
      throw new RefusedViewException(Reason.TOO_LONG);
    }
  }

  /**
   * Reads a query string, with or without its question mark.
   *
   * @throws RefusedViewException when it isn't one, or can't be kept
   */
  public static ViewParameters parse(String query) {
    if (query.length() > LONGEST) {
      throw new RefusedViewException(Reason.TOO_LONG);
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : query.replaceFirst("^\\?", "").split("&", -1)) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        values
            .computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
            .add(parts.length == 1 ? "" : decoded(parts[1]));
      }
    }
    return new ViewParameters(values);
  }

  /** As a query string without a question mark. */
  public String text() {
    return write(values);
  }

  private static String write(Map<String, List<String>> values) {
    return values.entrySet().stream()
        .flatMap(
            entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + encoded(value)))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2C", ",");
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new RefusedViewException(Reason.PARAMETERS, e);
    }
  }
}
