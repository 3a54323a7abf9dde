package io.tallawah.insights;

import io.tallawah.exports.BadExportException;
import io.tallawah.shared.Sentence;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The columns that a file is asked for with, beside the query of its screen. */
final class AskedColumns {

  static final String PARAMETER = "columns";

  /** What stands for no column at all, as no name stands for all. */
  static final String NONE = "none";

  private AskedColumns() {}

  /**
   * Names in the order asked for, each once; no name for all, {@link #NONE} alone for none.
   *
   * @param usual names to tell when one isn't known
   */
  static List<String> of(Map<String, String> query, Predicate<String> known, List<String> usual) {
    List<String> names =
        Arrays.stream(query.getOrDefault(PARAMETER, "").split(",", -1))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    if (!names.equals(List.of(NONE)) && !names.stream().allMatch(known)) {
      throw new BadExportException(
          PARAMETER, Sentence.of("A column is one of {0}.", String.join(", ", usual)));
    }
    return names;
  }

  /** The rest of the query, as an address has it. */
  static Map<String, List<String>> others(Map<String, String> query) {
    Map<String, List<String>> others = new LinkedHashMap<>();
    query.forEach((name, value) -> {
      if (!name.equals(PARAMETER)) {
        others.put(name, List.of(value));
      }
    });
    return others;
  }

  /** A query that is whole, as it is kept. */
  static Map<String, String> kept(Map<String, List<String>> written, List<String> columns) {
    Map<String, String> whole = new LinkedHashMap<>();
    written.forEach((name, values) -> whole.put(name, String.join(",", values)));
    if (!columns.isEmpty()) {
      whole.put(PARAMETER, String.join(",", columns));
    }
    return whole;
  }
}
