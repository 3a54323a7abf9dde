package io.tallawah.insights;

import io.tallawah.exports.Cell;
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
public record DataReach(List<ConnectionFreshness> connections) {

  /**
   * Whether a figure that isn't there is still to come: its platform's data end too early.
   *
   * @param days that the figure is of, which may be a span of those asked for
   */
  public boolean isLate(String platform, Metric metric, DateRange days) {
    return metric.additivity() == Metric.Additivity.ADDITIVE
        && metric.platforms().contains(platform)
        && ConnectionFreshness.telling(
                connections.stream().filter(one -> one.platform().id().equals(platform)).toList())
            .stream()
            .map(ConnectionFreshness::dataTo)
            .filter(Objects::nonNull)
            .min(LocalDate::compareTo)
            .map(day -> day.isBefore(days.to()))
            .orElse(true);
  }

  /** Whether a figure of several platforms together is still to come. */
  boolean isLate(Metric metric, DateRange range, List<String> platforms) {
    return connections.stream()
        .map(one -> one.platform().id())
        .distinct()
        .filter(one -> platforms.isEmpty() || platforms.contains(one))
        .anyMatch(one -> isLate(one, metric, range));
  }

  /**
   * The day of each connection, by its name.
   *
   * @param none what to say when there is none
   */
  String days(Function<ConnectionFreshness, @Nullable LocalDate> day, String none) {
    return connections.isEmpty()
        ? none
        : connections.stream()
            .map(one -> {
              LocalDate its = day.apply(one);
              return one.name() + " " + (its == null ? Cell.Blank.NOT_YET.text() : its);
            })
            .collect(Collectors.joining(", "));
  }
}
