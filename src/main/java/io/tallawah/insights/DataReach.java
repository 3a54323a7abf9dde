package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import io.tallawah.warehouse.ConnectionFreshness;
import io.tallawah.warehouse.Metric;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far the data of connections go, for what stands in place of a figure and in a file's head.
 */
record DataReach(List<ConnectionFreshness> connections) {

  /** Whether a figure that isn't there is still to come: its platform's data end too early. */
  boolean isLate(String platform, Metric metric, DateRange range) {
    return metric.additivity() == Metric.Additivity.ADDITIVE
        && metric.platforms().contains(platform)
        && ConnectionFreshness.telling(
                connections.stream().filter(one -> one.platform().id().equals(platform)).toList())
            .stream()
            .map(ConnectionFreshness::dataTo)
            .filter(Objects::nonNull)
            .min(LocalDate::compareTo)
            .map(day -> day.isBefore(range.to()))
            .orElse(true);
  }

  /** The day of each connection, by its name. */
  String days(Function<ConnectionFreshness, @Nullable LocalDate> day) {
    return connections.isEmpty()
        ? "no connection"
        : connections.stream()
            .map(one -> {
              LocalDate its = day.apply(one);
              return one.name() + " " + (its == null ? "not yet" : its);
            })
            .collect(Collectors.joining(", "));
  }
}
