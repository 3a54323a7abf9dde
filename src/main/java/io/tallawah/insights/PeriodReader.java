package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and writes the days of a query and what they are compared with. */
final class PeriodReader {

  private static final int MOST_DAYS = 3660;

  /** Said where a screen would compare by itself. */
  private static final String NOTHING = "none";

  private PeriodReader() {}

  static DateRange range(QueryText text, DateRange otherwise) {
    DateRange range = days(text, "from", "to");
    return range == null ? otherwise : range;
  }

  static @Nullable Comparison comparison(QueryText text) {
    String name = text.text("compare");
    DateRange days = days(text, "compare_from", "compare_to");
    Comparison.Mode mode = name.isEmpty() || name.equals(NOTHING) ? null : mode(name);
    if (mode != Comparison.Mode.CUSTOM && days != null) {
      throw BadQueryException.value("compare_from", "Days to compare with need compare=custom.");
    }
    if (mode == null) {
      return null;
    }
    if (mode == Comparison.Mode.CUSTOM && days == null) {
      throw BadQueryException.value(
          "compare_from", "compare=custom needs both compare_from and compare_to.");
    }
    return new Comparison(mode, days);
  }

  static void write(DateRange range, Map<String, List<String>> written) {
    written.put("from", List.of(range.from().toString()));
    written.put("to", List.of(range.to().toString()));
  }

  static void write(@Nullable Comparison compare, Map<String, List<String>> written) {
    if (compare == null) {
      return;
    }
    written.put("compare", List.of(compare.mode().parameter()));
    DateRange custom = compare.custom();
    if (custom != null) {
      written.put("compare_from", List.of(custom.from().toString()));
      written.put("compare_to", List.of(custom.to().toString()));
    }
  }

  private static Comparison.Mode mode(String name) {
    return Comparison.Mode.of(name)
        .orElseThrow(() ->
            BadQueryException.value(
                "compare",
                "A period is compared with one of {0}.",
                Arrays.stream(Comparison.Mode.values())
                    .map(Comparison.Mode::parameter)
                    .collect(Collectors.joining(", "))));
  }

  private static @Nullable DateRange days(QueryText text, String first, String last) {
    LocalDate from = text.day(first);
    LocalDate to = text.day(last);
    if (from == null && to == null) {
      return null;
    }
    if (from == null || to == null) {
      String missing = from == null ? first : last;
      throw BadQueryException.value(missing, "A period needs both {0} and {1}.", first, last);
    }
    if (from.isAfter(to)) {
      throw BadQueryException.value(first, "The period ends before it begins.");
    }
    DateRange range = new DateRange(from, to);
    if (range.days() > MOST_DAYS) {
      throw BadQueryException.value(first, "The period is longer than ten years.");
    }
    return range;
  }
}
