package io.tallawah.setup.config;

import org.jspecify.annotations.Nullable;

/**
 * Who may read health details and measurements.
 *
 * @param token that a watcher brings; null: programs on this machine alone
 */
public record MetricsSettings(@Nullable String token) {

  @Override
  public String toString() {
    return "MetricsSettings[token=" + (token == null ? "unset" : "set") + "]";
  }
}
