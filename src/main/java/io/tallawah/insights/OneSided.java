package io.tallawah.insights;

import io.tallawah.warehouse.Metric;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What days tell of a column while they don't tell another: so much of its sum stays out of a
 * quotient of the two.
 *
 * @param counted column that is summed
 * @param missing column that these days don't tell
 */
record OneSided(String counted, String missing) {

  /** Both ways of each quotient that counts days that tell both sides, each once. */
  static List<OneSided> of(Collection<Metric> metrics) {
    return metrics.stream()
        .filter(OneSided::isAsked)
        .flatMap(metric -> Stream.of(above(metric), below(metric)))
        .distinct()
        .toList();
  }

  static boolean isAsked(Metric metric) {
    return metric.kind() == Metric.Kind.RATIO && metric.sides() == Metric.Sides.BY_DAY;
  }

  /** Of a quotient's numerator. */
  static OneSided above(Metric metric) {
    return new OneSided(metric.columns().getFirst(), metric.columns().getLast());
  }

  /** Of a quotient's denominator. */
  static OneSided below(Metric metric) {
    return new OneSided(metric.columns().getLast(), metric.columns().getFirst());
  }
}
