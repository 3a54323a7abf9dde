package io.tallawah.insights;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * Figures beside those of the days compared with.
 *
 * @param previous the figures of those days
 * @param deltas by the metric's name, one for each
 */
public record Compared(MetricValues previous, Map<String, Delta> deltas) {

  private static final Delta NONE = new Delta(null, Delta.Kind.NONE, true);

  public Compared {
    deltas = Map.copyOf(deltas);
  }

  /** The changes alone, by the metric's name. */
  public MetricValues changes() {
    Map<String, BigDecimal> changes = new HashMap<>();
    deltas.forEach((metric, delta) -> {
      BigDecimal change = delta.change();
      if (change != null) {
        changes.put(metric, change);
      }
    });
    return new MetricValues(changes);
  }

  /** How a figure differs. */
  public Delta delta(String metric) {
    return deltas.getOrDefault(metric, NONE);
  }
}
