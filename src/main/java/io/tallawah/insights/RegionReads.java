package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import io.tallawah.shared.TenantId;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is read of the days of places, each in one statement. */
interface RegionReads {

  /** Whether the marts of places have been built at all. */
  boolean placesExist();

  /** Places with how many campaigns have figures there, most first. */
  List<CampaignChoice> choices(TenantId tenant, DateRange range);

  /** The regions of the tenant's set, by name. */
  List<Region> set(TenantId tenant, boolean merged);

  /** Where they are. */
  List<RegionOutline> outlines(TenantId tenant, boolean merged);

  /** The figures of all places, told to be on the map when they are of the set. */
  RegionFigures figures(TenantId tenant, RegionQuery query, List<Region> set);

  /**
   * The metric asked for, week by week.
   *
   * @param currency of amounts, or null for a metric without money
   */
  List<RegionWeek> weeks(
      TenantId tenant,
      RegionQuery query,
      List<Region> set,
      DayOfWeek weekStart,
      @Nullable String currency);
}
