package io.tallawah.insights;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures by the metric's name. A metric that is not there is not reported or not applicable. */
public final class MetricValues {

  /** Nothing is reported. */
  public static final MetricValues NONE = new MetricValues(Map.of());

  private final Map<String, BigDecimal> values;

  MetricValues(Map<String, BigDecimal> values) {
    this.values = Map.copyOf(values);
  }

  static MetricValues of(List<String> names, @Nullable Object[] cells, int first) {
    Map<String, BigDecimal> values = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      Object cell = cells[first + i];
      if (cell != null) {
        values.put(names.get(i), (BigDecimal) cell);
      }
    }
    return new MetricValues(values);
  }

  /** The figure, or null when it is not reported or its denominator is zero: never 0 for those. */
  public @Nullable BigDecimal get(String metric) {
    return values.get(metric);
  }

  /** With some of them alone. */
  MetricValues only(Collection<String> metrics) {
    Map<String, BigDecimal> some = new HashMap<>(values);
    some.keySet().retainAll(metrics);
    return new MetricValues(some);
  }

  /** With another figure for a metric. */
  MetricValues with(String metric, BigDecimal figure) {
    Map<String, BigDecimal> changed = new HashMap<>(values);
    changed.put(metric, figure);
    return new MetricValues(changed);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MetricValues that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
