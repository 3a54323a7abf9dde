package io.tallawah.warehouse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What every figure is: the one definition that screens, API, exports and alerts read. */
@Component
public class MetricCatalogue {

  private final List<Metric> metrics;
  private final Map<String, Metric> byName;

  MetricCatalogue() {
    this(MetricFile.read());
  }

  MetricCatalogue(List<Metric> metrics) {
    this.metrics = List.copyOf(metrics);
    this.byName =
        metrics.stream().collect(Collectors.toUnmodifiableMap(Metric::name, Function.identity()));
  }

  /** All, in the order they are shown. */
  public List<Metric> all() {
    return metrics;
  }

  public Optional<Metric> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * The metric of this name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Metric get(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("no such metric"));
  }
}
