package io.tallawah.setup.demo;

import java.time.LocalDate;

/**
 * How large a world to make.
 *
 * @param seed the same seed and days make the same bytes
 * @param days up to {@code until}
 * @param campaigns of each tenant, over all its platforms
 * @param until the last day that has rows
 * @param reads how often the last sync reads its days, each time a sync of its own
 */
public record DemoOptions(
    long seed, int tenants, int days, int campaigns, LocalDate until, int reads) {

  private static final int MOST_TENANTS = 99;
  private static final int MOST_CAMPAIGNS = 99_999;

  public DemoOptions {
    require(tenants >= 1 && tenants <= MOST_TENANTS, "tenants are 1 to " + MOST_TENANTS);
    require(days >= 1, "days are 1 or more");
    require(campaigns >= 1 && campaigns <= MOST_CAMPAIGNS, "campaigns are 1 to " + MOST_CAMPAIGNS);
    require(reads >= 1, "reads are 1 or more");
  }

  /** The demo pack: two tenants, forty campaigns each, 120 days. */
  public static DemoOptions demo(long seed, LocalDate until) {
    return new DemoOptions(seed, 2, 120, 40, until, 1);
  }

  public LocalDate from() {
    return until.minusDays(days - 1L);
  }

  private static void require(boolean fine, String sentence) {
    if (!fine) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
