package io.tallawah.insights;

import java.util.Locale;
import java.util.Optional;

/**
 * A figure that another module adds to the overview, such as budgets on pace or open incidents.
 * Beans of it are asked in their order, each on a thread of its own; one that has nothing to say
 * stays away.
 */
public interface OverviewTile {

  /**
   * The figure as people read it.
   *
   * @param label what it is
   * @param figure such as "17"
   * @param unit such as "of 21"; may be empty
   * @param says what to know of it, such as "2 over, 2 under"; may be empty
   * @param address of the screen behind it, without the shared state, such as {@code pacing}
   */
  record Tile(String label, String figure, String unit, String says, String address) {}

  /**
   * Reads it for the bound tenant; not in the tab's thread.
   *
   * @param query days and currency of the overview
   * @param locale of the texts
   */
  Optional<Tile> read(CampaignQuery query, Locale locale);
}
