package io.tallawah.warehouse;

import io.tallawah.warehouse.HealthCheck.Level;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * From where on something is a warning, and from where on an error.
 *
 * @param reconciliation difference from the platforms' own totals, share of spend
 * @param rejected rejected lines, share of lines
 * @param unmapped spend in places that are no region, share of a connection's spend by place
 * @param unreadError values that can't be read, a count
 */
record HealthThresholds(Limits reconciliation, Limits rejected, Limits unmapped, long unreadError) {

  private static final String PROJECT = "/dbt/dbt_project.yml";

  /**
   * Shares from which on something is a warning or an error.
   *
   * @param warn null for never
   * @param error null for never
   */
  record Limits(@Nullable BigDecimal warn, @Nullable BigDecimal error) {

    /** The level of a share; null is none at all. */
    Level level(@Nullable BigDecimal share) {
      if (reaches(share, error)) {
        return Level.ERROR;
      }
      return reaches(share, warn) ? Level.WARN : Level.OK;
    }

    private static boolean reaches(@Nullable BigDecimal share, @Nullable BigDecimal limit) {
      return share != null && limit != null && share.compareTo(limit) >= 0;
    }
  }

  /** Those of this build; of unmapped places, those by which a run of dbt warns and fails. */
  static HealthThresholds usual() {
    Map<String, Object> variables = variables();
    return new HealthThresholds(
        new Limits(BigDecimal.ZERO, new BigDecimal("0.01")),
        new Limits(BigDecimal.ZERO, new BigDecimal("0.01")),
        new Limits(share(variables.get("unmapped_warn")), share(variables.get("unmapped_error"))),
        100);
  }

  private static @Nullable BigDecimal share(@Nullable Object variable) {
    return variable instanceof Number number ? new BigDecimal(number.toString()) : null;
  }

  private static Map<String, Object> variables() {
    try (InputStream file = HealthThresholds.class.getResourceAsStream(PROJECT)) {
      if (file == null) {
        throw new IllegalStateException("the dbt project is missing from this build");
      }
      Map<String, Map<String, Object>> project =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      return project.getOrDefault("vars", Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
