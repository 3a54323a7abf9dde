package io.tallawah.insights;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The metric asked for in one week; null where it is not reported.
 *
 * @param week its first day by the tenant's calendar; the period may begin or end inside it
 * @param places by the place's id; one without figures is not there
 * @param set of all regions of the set
 * @param all of everything
 */
public record RegionWeek(
    LocalDate week,
    Map<String, @Nullable BigDecimal> places,
    @Nullable BigDecimal set,
    @Nullable BigDecimal all) {

  public RegionWeek {
    places = new LinkedHashMap<>(places);
  }
}
