package io.tallawah.warehouse;

import io.tallawah.warehouse.HealthCheck.Level;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * From where on something is a warning, and from where on an error.
 *
 * @param reconciliation difference from the platforms' own totals, share of spend
 * @param rejected rejected lines, share of lines
 * @param unmapped spend in places that are no region, share of the spend by place
 * @param unreadError values that can't be read, a count
 */
record HealthThresholds(Limits reconciliation, Limits rejected, Limits unmapped, long unreadError) {

  /** Shares from which on something is a warning or an error. */
  record Limits(BigDecimal warn, BigDecimal error) {

    /** The level of a share; null is none at all. */
    Level level(@Nullable BigDecimal share) {
      if (share == null || share.compareTo(warn) < 0) {
        return Level.OK;
      }
      return share.compareTo(error) < 0 ? Level.WARN : Level.ERROR;
    }
  }

  static final HealthThresholds USUAL =
      new HealthThresholds(
          new Limits(BigDecimal.ZERO, new BigDecimal("0.01")),
          new Limits(BigDecimal.ZERO, new BigDecimal("0.01")),
          new Limits(new BigDecimal("0.005"), new BigDecimal("0.05")),
          100);
}
