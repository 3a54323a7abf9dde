package io.tallawah.credentials;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An expiry as people name it: the last day on which a secret works, in the tenant's zone.
 *
 * @param zone the tenant's
 */
public record LastDay(ZoneId zone) {

  /** The day in which the last moment before the expiry lies; null for none. */
  public @Nullable LocalDate of(@Nullable Instant expiresAt) {
    return expiresAt == null ? null : expiresAt.minusNanos(1).atZone(zone).toLocalDate();
  }

  /** The end of a day; null for none. */
  public @Nullable Instant end(@Nullable LocalDate day) {
    return day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** The end of a day, or the expiry that was there, when it is of that day. */
  public @Nullable Instant end(@Nullable LocalDate day, @Nullable Instant before) {
    return day != null && day.equals(of(before)) ? before : end(day);
  }
}
