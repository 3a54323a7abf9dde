package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import io.tallawah.warehouse.ConnectionFreshness;
import io.tallawah.warehouse.Metric;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * To which day figures are final, by platform and class of metric: conversions and what is made of
 * them settle later than delivery.
 *
 * @param connections of the tenant
 */
public record FinalDays(List<ConnectionFreshness> connections) {

  private static final List<String> OUTCOMES = List.of("conversions", "conversion_value");

  public FinalDays {
    connections = List.copyOf(connections);
  }

  /** Whether a metric is made of conversions or their value. */
  public static boolean isOutcome(Metric metric) {
    return metric.columns().stream().anyMatch(OUTCOMES::contains);
  }

  /** The last day of a platform on which a metric is final, by its slowest connection. */
  public Optional<LocalDate> of(String platform, Metric metric) {
    Function<ConnectionFreshness, @Nullable LocalDate> day =
        isOutcome(metric) ? ConnectionFreshness::outcomeFinalTo : ConnectionFreshness::finalTo;
    List<ConnectionFreshness> own =
        connections.stream().filter(one -> one.platform().id().equals(platform)).toList();
    return ConnectionFreshness.telling(own).stream()
        .map(day)
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo);
  }

  /** Whether a metric is final on all these platforms in all these days. */
  public boolean isFinal(Metric metric, Collection<String> platforms, DateRange... periods) {
    for (String platform : platforms) {
      LocalDate last = of(platform, metric).orElse(LocalDate.MIN);
      for (DateRange period : periods) {
        if (period.to().isAfter(last)) {
          return false;
        }
      }
    }
    return true;
  }
}
