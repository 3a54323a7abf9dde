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

  /** Of platforms that report both sides: rows that tell both, or all rows of those who do. */
  static String ofQuotient(
      Metric.Kind kind,
      String numerator,
      String denominator,
      int factor,
      Metric.Sides sides,
      List<String> platforms) {
    String above = checked(numerator);
    String below = checked(denominator);
    if (kind == Metric.Kind.SINGLE) {
      return "case when count(*) = 1 then %smax(%s)::numeric / nullif(max(%s), 0) end"
          .formatted(times(factor), above, below);
    }
    return switch (sides) {
      case BY_DAY -> ofDays(above, below, factor, platforms);
      case BY_PLATFORM ->
          "%s(%s) / nullif(%s, 0)"
              .formatted(
                  times(factor), beside(above, below, platforms), beside(below, above, platforms));
    };
  }

  /** Clicks of a day that tells no impressions are in no rate of impressions. */
  private static String ofDays(String above, String below, int factor, List<String> platforms) {
    String told = of(platforms) + " and " + above + " is not null and " + below + " is not null";
    return "%1$ssum(%2$s) filter (where %4$s) / nullif(sum(%3$s) filter (where %4$s), 0)"
        .formatted(times(factor), above, below, told);
  }

  /** Only of platforms that tell both of what is summed. */
  private static String beside(String counted, String other, List<String> platforms) {
    return platforms.stream()
        .map(platform ->
            "coalesce(case when sum(%2$s) filter (where %3$s) is not null then sum(%1$s) filter (where %3$s) end, 0)"
                .formatted(counted, other, "platform = '" + checked(platform) + "'"))
        .collect(Collectors.joining(" + "));
  }

  private static String of(List<String> platforms) {
    return platforms.stream()
        .map(platform -> "'" + checked(platform) + "'")
        .collect(Collectors.joining(", ", "platform in (", ")"));
  }

  private static String times(int factor) {
    return factor == 1 ? "" : factor + " * ";
  }

  private static String checked(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("metrics.yml: not a name: " + name);
    }
    return name;
  }
}
