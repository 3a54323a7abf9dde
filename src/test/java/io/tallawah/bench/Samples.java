package io.tallawah.bench;

import java.util.Arrays;
import java.util.List;

/** What was measured, in one unit, in the order it was measured. */
final class Samples {

  private final double[] values;

  private Samples(double... values) {
    this.values = values;
  }

  static Samples of(double... values) {
    return new Samples(values.clone());
  }

  static Samples of(List<Double> values) {
    return new Samples(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  double[] values() {
    return values.clone();
  }

  int count() {
    return values.length;
  }

  double median() {
    return at(0.5);
  }

  double p95() {
    return at(0.95);
  }

  /** The least value that this share of all values does not exceed. */
  private double at(double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }
}
