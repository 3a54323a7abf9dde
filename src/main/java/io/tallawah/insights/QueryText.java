package io.tallawah.insights;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values out of a query string; what can't be taken is refused with the parameter's name. */
final class QueryText {

  private static final int LONGEST_TEXT = 200;
  private static final int LONGEST_LIST = 2000;
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

  private final Map<String, List<String>> parameters;

  QueryText(Map<String, List<String>> parameters) {
    this.parameters = parameters;
  }

  /** Refuses a parameter that is not among these. */
  void allowOnly(Set<String> known) {
    for (String name : parameters.keySet()) {
      if (!known.contains(name)) {
        throw BadQueryException.unknown(shorten(name));
      }
    }
  }

  boolean has(String name) {
    return !text(name).isEmpty();
  }

  /** The one value, or an empty text. */
  String text(String name) {
    List<String> given = parameters.getOrDefault(name, List.of());
    if (given.size() > 1) {
      throw BadQueryException.value(name, "{0} is given more than once.", name);
    }
    return given.isEmpty() ? "" : clean(name, given.getFirst());
  }

  /** All values, given one by one or with commas, each once. */
  List<String> values(String name, UnaryOperator<String> check) {
    Set<String> values = new LinkedHashSet<>();
    for (String given : parameters.getOrDefault(name, List.of())) {
      for (String value : clean(name, given).split(",", -1)) {
        if (!value.isBlank()) {
          values.add(check.apply(value.strip()));
        }
      }
    }
    return List.copyOf(values);
  }

  /** A day, or null when none is given. */
  @Nullable LocalDate day(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 1970 && day.getYear() <= 2200) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // told below, with the form that is wanted
    }
    throw BadQueryException.value(name, "A day is written like 2026-11-21.");
  }

  /**
   * The order asked for.
   *
   * @param known whether rows can be sorted by a column
   * @param refusal a sentence, with a place for a column that they can't be sorted by
   */
  List<SortKey> sort(Predicate<String> known, String refusal) {
    List<SortKey> keys = new ArrayList<>();
    for (String text : values("sort", UnaryOperator.identity())) {
      SortKey key = SortKey.parse(text);
      if (!known.test(key.column())) {
        throw BadQueryException.value("sort", refusal, shorten(text));
      }
      keys.add(key);
    }
    return keys;
  }

  int number(String name, int otherwise, int least, int most) {
    String text = text(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (DIGITS.matcher(text).matches()) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw BadQueryException.value(
        name,
        "{0} is a whole number from {1} to {2}.",
        name,
        String.valueOf(least),
        String.valueOf(most));
  }

  static String shorten(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  private static String clean(String name, String text) {
    if (text.length() > (name.equals("q") ? LONGEST_TEXT : LONGEST_LIST)) {
      throw BadQueryException.value(name, "{0} is too long.", name);
    }
    if (text.indexOf('\0') >= 0) {
      throw BadQueryException.value(name, "{0} holds a character that can't be stored.", name);
    }
    return text;
  }
}
