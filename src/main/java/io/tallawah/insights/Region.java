package io.tallawah.insights;

import org.jspecify.annotations.Nullable;

/**
 * A place that figures are told of: a region of the tenant's set, or what has none.
 *
 * @param id ISO 3166-2 of a parish, JM-KSA, JM-UNKNOWN, UNMAPPED, UNALLOCATED, the two letters of a
 *     country, or the code of a region of the tenant's own
 * @param name in English, or as the tenant wrote it
 * @param population people counted, or null
 */
public record Region(String id, String name, Kind kind, @Nullable Long population) {

  public static final String UNALLOCATED = "UNALLOCATED";
  public static final String UNMAPPED = "UNMAPPED";

  /** What a place is to the map. */
  public enum Kind {
    /** One of the set: it stands on the map. */
    REGION,
    /** Several of the set that a platform doesn't tell apart. */
    COMBINED,
    /** In the set's country, region unknown. */
    UNKNOWN,
    /** A place outside the set. */
    ELSEWHERE,
    /** A place that is not recognised. */
    UNMAPPED,
    /** What no platform tells by place: the truth less all that is told. */
    UNALLOCATED
  }

  /** Whether it stands on the map. */
  public boolean isOnMap() {
    return kind == Kind.REGION;
  }
}
