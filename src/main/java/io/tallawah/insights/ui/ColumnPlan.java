package io.tallawah.insights.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns there are, by group, and how an address says which are shown: their names in order,
 * each with {@code ~narrow} or {@code ~wide} where it isn't as wide as usual; {@code none} where
 * none is shown beside the name, as no names at all are the usual ones.
 *
 * @param groups names by group, in their usual order
 * @param labels by name
 */
record ColumnPlan(Map<MetricColumn.Group, List<String>> groups, Map<String, String> labels) {

  static final String NONE = "none";

  /** How wide a column is, compared with its usual width. */
  enum Width {
    NARROW("~narrow", 0.75),
    USUAL("", 1),
    WIDE("~wide", 1.5);

    final String suffix;
    final double factor;

    Width(String suffix, double factor) {
      this.suffix = suffix;
      this.factor = factor;
    }
  }

  /** Names and widths of the columns that an address names, in its order. */
  static Map<String, Width> read(List<String> written) {
    Map<String, Width> wanted = new LinkedHashMap<>();
    for (String one : written) {
      if (one.equals(NONE)) {
        continue;
      }
      Width width =
          one.endsWith(Width.NARROW.suffix)
              ? Width.NARROW
              : one.endsWith(Width.WIDE.suffix) ? Width.WIDE : Width.USUAL;
      wanted.put(one.substring(0, one.length() - width.suffix.length()), width);
    }
    return wanted;
  }

  static List<String> write(Map<String, Width> wanted) {
    List<String> written = new ArrayList<>();
    wanted.forEach((name, width) -> written.add(name + width.suffix));
    return written.isEmpty() ? List.of(NONE) : List.copyOf(written);
  }

  /** Those of an address's columns that there aren't. */
  List<String> without(@Nullable List<String> parameter) {
    if (parameter == null) {
      return List.of();
    }
    List<String> named =
        parameter.stream()
            .flatMap(text -> Arrays.stream(text.split(",", -1)))
            .filter(name -> !name.isBlank())
            .toList();
    return read(named).keySet().stream().filter(name -> !labels.containsKey(name)).toList();
  }

  /** All names of a group: the wanted ones in their order, then the others. */
  List<String> order(MetricColumn.Group group, Map<String, Width> wanted) {
    List<String> own = groups.getOrDefault(group, List.of());
    List<String> order = new ArrayList<>(wanted.keySet());
    order.retainAll(own);
    own.stream().filter(name -> !wanted.containsKey(name)).forEach(order::add);
    return order;
  }
}
