package io.tallawah.warehouse;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is written from the catalogue of metrics: dbt's macros and the page for people. */
final class MetricFiles {

  static final String MACROS = "dbt/macros/metrics.sql";
  static final String PAGE = "src/docs/metrics.md";

  private MetricFiles() {}

  static String macros(List<Metric> metrics) {
    StringBuilder text =
        new StringBuilder(
            """
            {#- Written from metrics.yml by MetricDriftTests: mvn test -Dtest=MetricDriftTests -Dmetrics.mode=fix. Not to be edited. -#}

            {#- A metric as an aggregate over columns of a read model, right at any group-by. -#}
            {% macro metric(name) -%}
              {%- set catalogue = {
            """);
    metrics.forEach(
        metric -> text.append("    '%s': \"%s\",\n".formatted(metric.name(), metric.sql())));
    text.append(
        """
          } -%}
          {%- if name not in catalogue -%}{{ exceptions.raise_compiler_error('metrics.yml has no metric ' ~ name) }}{%- endif -%}
          {{ return(catalogue[name]) }}
        {%- endmacro %}

        {#- The columns that metrics sum, and the platforms that report them: for all others they are NULL. -#}
        {% macro reported_columns() -%}
          {{ return({
        """);
    metrics.stream()
        .filter(MetricFiles::isOfOneColumn)
        .forEach(metric ->
            text.append(
                "    '%s': [%s],\n"
                    .formatted(
                        metric.columns().getFirst(),
                        metric.platforms().stream()
                            .map(platform -> "'" + platform + "'")
                            .collect(Collectors.joining(", ")))));
    return text.append("  }) }}\n{%- endmacro %}\n").toString();
  }

  /** Whether it says of which platforms a column is told. */
  static boolean isOfOneColumn(Metric metric) {
    return metric.kind() == Metric.Kind.BASE
        || (metric.kind() == Metric.Kind.SINGLE && metric.denominator() == null);
  }

  static String page(List<Metric> metrics) {
    StringBuilder text =
        new StringBuilder(
            """
            # Metrics

            Written from `dbt/metrics.yml`, the one place that says what a figure is; screens, the API, exports and dbt read the same file.
            A quotient is the sum of its numerator over the sum of its denominator at any grain, over the platforms that report both sides
            and of the days that tell both: clicks of a day that tells no impressions are in no rate of the two, and spend of one
            that tells no conversions is no cost of any. A row (a campaign, an ad set, an ad, a creative, a place) counts its own days,
            a total the days of campaigns, so that it is the same whatever they are cut into. Four quotients count all days of a
            platform that tells both sides of what is summed, as a day that tells one side had none of the other: link CTR, CPV,
            hook rate and hold rate. A denominator of zero gives no figure, shown as “–”. Percent is kept as a fraction. Money adds up within one currency.

            | name | label | unit | formula | adds up | good | platforms | caveat |
            |---|---|---|---|---|---|---|---|
            """);
    metrics.forEach(metric ->
        text.append(
            "| `%s` | %s | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                    metric.name(),
                    metric.label(),
                    code(metric.unit()),
                    metric.formula(),
                    addsUp(metric),
                    code(metric.direction()),
                    String.join(", ", metric.platforms()),
                    metric.caveat())));
    return text.toString();
  }

  private static String addsUp(Metric metric) {
    return switch (metric.additivity()) {
      case ADDITIVE -> "yes";
      case RATIO -> "sum over sum";
      case NOT_ADDITIVE -> "never";
    };
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
