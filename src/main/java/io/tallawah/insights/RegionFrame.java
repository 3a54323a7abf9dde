package io.tallawah.insights;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a map shows at a time: the metric asked for in every region of the set, and what has no
 * region.
 *
 * @param regions of the set, by name
 * @param others places that have figures and are not on the map
 * @param set all regions of the set together; its index is 100
 * @param all everything, or null where it is not reported
 */
public record RegionFrame(
    List<Line> regions, List<Line> others, RegionScale set, @Nullable BigDecimal all) {

  /** A place and its figure. */
  public record Line(Region region, RegionScale scale) {}

  public RegionFrame {
    regions = List.copyOf(regions);
    others = List.copyOf(others);
  }
}
