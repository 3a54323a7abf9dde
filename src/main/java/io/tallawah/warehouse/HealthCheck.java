package io.tallawah.warehouse;

/**
 * One answer to whether the bound tenant's figures can be trusted.
 *
 * @param subject what was looked at
 * @param level how bad it is
 * @param finding what was found, in a sentence
 */
public record HealthCheck(Subject subject, Level level, String finding) {

  /** How bad something is. */
  public enum Level {
    OK("good"),
    NOTE("note"),
    WARN("warning"),
    ERROR("error");

    private final String label;

    Level(String label) {
      this.label = label;
    }

    /** As people read it. */
    public String label() {
      return label;
    }
  }

  /** What is looked at. */
  public enum Subject {
    RUNS("Last transformation"),
    CONNECTIONS("Connections on time"),
    RECONCILIATION("Platforms' own totals"),
    REMAINDERS("Ads against campaigns"),
    ORPHANS("Rows without a place"),
    SHADOWED("Rows not counted"),
    REJECTED("Rejected lines"),
    UNREAD("Values that can't be read"),
    MISSING("Missing columns"),
    UNREGISTERED("Streams that nothing reads"),
    GEOGRAPHY("Unmapped geography"),
    LOOKBACK("Look-back of syncs");

    private final String label;

    Subject(String label) {
      this.label = label;
    }

    /** As people read it. */
    public String label() {
      return label;
    }
  }
}
