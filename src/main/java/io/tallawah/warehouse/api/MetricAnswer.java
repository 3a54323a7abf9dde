package io.tallawah.warehouse.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tallawah.warehouse.Metric;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A metric of the catalogue. */
record MetricAnswer(
    @JsonProperty("name") String name,
    @JsonProperty("label") String label,
    @JsonProperty("unit") String unit,
    @JsonProperty("formula") String formula,
    @JsonProperty("numerator") @Nullable String numerator,
    @JsonProperty("denominator") @Nullable String denominator,
    @JsonProperty("factor") int factor,
    @JsonProperty("additivity") String additivity,
    @JsonProperty("direction") String direction,
    @JsonProperty("decimals") int decimals,
    @JsonProperty("platforms") List<String> platforms,
    @JsonProperty("caveat") String caveat) {

  static MetricAnswer of(Metric metric) {
    return new MetricAnswer(
        metric.name(),
        metric.label(),
        code(metric.unit()),
        metric.formula(),
        metric.numerator(),
        metric.denominator(),
        metric.factor(),
        code(metric.additivity()),
        code(metric.direction()),
        metric.decimals(),
        metric.platforms(),
        metric.caveat());
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
