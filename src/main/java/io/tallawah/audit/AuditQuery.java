package io.tallawah.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries; what is empty is not asked.
 *
 * @param from the first moment
 * @param until the moment after the last
 * @param actor name or id of who did it
 * @param action the whole name, or what stands before its dot
 * @param subject what it was done to
 * @param search part of any text of the entry
 */
public record AuditQuery(
    @Nullable Instant from,
    @Nullable Instant until,
    String actor,
    String action,
    String subject,
    String search) {

  public static final AuditQuery ALL = new AuditQuery(null, null, "", "", "", "");

  /** Whether it leaves anything out. */
  public boolean isFiltered() {
    return !equals(ALL);
  }
}
