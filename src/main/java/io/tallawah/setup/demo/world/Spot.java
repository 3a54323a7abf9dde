package io.tallawah.setup.demo.world;

/**
 * A place as a platform tells it.
 *
 * @param country as the platform writes it
 * @param region as the platform writes it; empty where it doesn't say
 * @param member what it is: a parish's code or one of those below, or a country
 */
public record Spot(String country, String region, String member) {

  /** Told, but not to be understood. */
  public static final String UNMAPPED = "UNMAPPED";

  /** The two parishes that are one to many. */
  public static final String CORPORATE_AREA = "JM-KSA";

  /** Somewhere in Jamaica. */
  public static final String SOMEWHERE_AT_HOME = "JM-UNKNOWN";

  /** What a platform tells no place for. */
  public static final String UNALLOCATED = "UNALLOCATED";
}
