package io.tallawah.warehouse;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The SQL of a metric: sums, sums over sums, and what holds for one row alone. */
final class MetricSql {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  private MetricSql() {}

  static String ofColumn(Metric.Kind kind, String column) {
    String name = checked(column);
    return switch (kind) {
      case BASE -> "sum(" + name + ")";
      case SINGLE -> "case when count(*) = 1 then max(" + name + ") end";
      case SHARE ->
          "sum(%1$s) / nullif(sum(sum(%1$s)) over (partition by currency), 0)".formatted(name);
      case RATIO -> throw new IllegalArgumentException("a ratio has two columns");
    };
  }

  /** Both sides count only rows of the platforms that report both. */
  static String ofQuotient(
      Metric.Kind kind, String numerator, String denominator, int factor, List<String> platforms) {
    String above = checked(numerator);
    String below = checked(denominator);
    String times = factor == 1 ? "" : factor + " * ";
    if (kind == Metric.Kind.SINGLE) {
      return "case when count(*) = 1 then %smax(%s)::numeric / nullif(max(%s), 0) end"
          .formatted(times, above, below);
    }
    String reported =
        platforms.stream()
            .map(platform -> "'" + checked(platform) + "'")
            .collect(Collectors.joining(", ", "filter (where platform in (", "))"));
    return "%1$ssum(%2$s) %4$s / nullif(sum(%3$s) %4$s, 0)"
        .formatted(times, above, below, reported);
  }

  private static String checked(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("metrics.yml: not a name: " + name);
    }
    return name;
  }
}
