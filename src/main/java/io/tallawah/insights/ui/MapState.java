package io.tallawah.insights.ui;

import com.vaadin.flow.router.QueryParameters;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.RegionQuery;
import io.tallawah.insights.RegionQueryReader;
import io.tallawah.insights.SortKey;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.ui.SharedState;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the address says of the map.
 *
 * @param query what is read; its order is not the table's
 * @param shown how figures are made comparable, or null for the metric's usual way
 * @param week the first day of one of the period's weeks, or null for the whole period
 * @param region that is chosen, or null
 * @param sort of the table, or null for the figure shown, highest first
 */
record MapState(
    RegionQuery query,
    @Nullable RegionShown shown,
    @Nullable LocalDate week,
    @Nullable String region,
    @Nullable SortKey sort) {

  private static final Set<String> OF_QUERY =
      Set.of(
          "from",
          "to",
          "platform",
          "account",
          "status",
          "objective",
          "label",
          "q",
          "currency",
          "campaign",
          "metric",
          "merge");
  private static final String WEEK = "week";
  private static final Set<String> OWN = Set.of("shown", WEEK, "region", "sort");
  private static final int LAST_DAY = 6;

  static MapState of(DateRange days) {
    return new MapState(RegionQuery.of(CampaignQuery.of(days)), null, null, null, null);
  }

  /** The parameters of an address that are the screen's. */
  static Set<String> parameters() {
    Set<String> all = new HashSet<>(OF_QUERY);
    all.addAll(OWN);
    return all;
  }

  /**
   * Reads an address; what belongs to others (the tenant, later features) is left to them. A week
   * that the period doesn't have is none: the period may have been chosen since.
   *
   * @param weekStart the tenant's
   */
  static MapState read(
      QueryParameters address, RegionQueryReader reader, DateRange usualDays, DayOfWeek weekStart) {
    Map<String, List<String>> mine = new LinkedHashMap<>(address.getParameters());
    mine.keySet().retainAll(OF_QUERY);
    RegionQuery query = reader.read(mine, usualDays);
    return new MapState(
        query,
        one(address, "shown").flatMap(RegionShown::of).orElse(null),
        one(address, WEEK)
            .map(MapState::day)
            .filter(first -> isWeekOf(first, query.campaigns().range(), weekStart))
            .orElse(null),
        one(address, "region").filter(id -> id.length() <= 60).orElse(null),
        one(address, "sort").flatMap(RegionTable::sort).orElse(null));
  }

  /** Writes it over the present address, keeping what belongs to others. */
  QueryParameters write(QueryParameters address, RegionQueryReader reader) {
    Map<String, List<String>> all = new LinkedHashMap<>(address.getParameters());
    all.keySet().removeIf(name -> OF_QUERY.contains(name) || OWN.contains(name));
    all.putAll(reader.write(query));
    SharedState.namePeriod(address, all);
    put(all, "shown", shown == null ? null : shown.parameter());
    put(all, WEEK, week);
    put(all, "region", region);
    put(all, "sort", sort);
    return new QueryParameters(all);
  }

  /** What a file of the table is asked for by: its order, and the days of the week shown. */
  Map<String, String> exported(RegionQueryReader reader, RegionShown now) {
    DateRange period = query.campaigns().range();
    DateRange days = week == null ? period : MapContent.days(week, period);
    SortKey order = sort == null ? new SortKey(now.parameter(), true) : sort;
    RegionQuery asked = query.with(query.campaigns().withRange(days)).withSort(List.of(order));
    Map<String, String> written = new LinkedHashMap<>();
    reader.write(asked).forEach((name, values) -> written.put(name, String.join(",", values)));
    return written;
  }

  /** The address of a place's campaigns: the same days and filters, or those of the week. */
  QueryParameters campaigns(QueryParameters address, String place, DateRange days) {
    Map<String, List<String>> all = new LinkedHashMap<>(address.getParameters());
    OWN.forEach(all::remove);
    all.remove("metric");
    all.remove("merge");
    all.remove(SharedState.VIEW);
    all.put("from", List.of(days.from().toString()));
    all.put("to", List.of(days.to().toString()));
    all.put("region", List.of(place));
    return new QueryParameters(all);
  }

  MapState with(RegionQuery changed) {
    return new MapState(changed, shown, week, region, sort);
  }

  /** Of another metric, shown and sorted in its usual way where the present one is not for it. */
  MapState withMetric(String metric, List<RegionShown> ways) {
    RegionShown kept = shown != null && ways.contains(shown) ? shown : null;
    return new MapState(query.withMetric(metric), kept, week, region, null);
  }

  MapState withShown(RegionShown wanted) {
    return new MapState(query, wanted, week, region, null);
  }

  /** The same address without the week that it names, if that is none of this state. */
  Optional<QueryParameters> withoutStrayWeek(QueryParameters address) {
    return week == null && address.getParameters().containsKey(WEEK)
        ? Optional.of(address.excluding(WEEK))
        : Optional.empty();
  }

  MapState withWeek(@Nullable LocalDate first) {
    return new MapState(query, shown, first, region, sort);
  }

  MapState withRegion(@Nullable String id) {
    return new MapState(query, shown, week, id, sort);
  }

  MapState withSort(SortKey key) {
    return new MapState(query, shown, week, region, key);
  }

  /** Without search and filters, for the same days. */
  MapState unfiltered() {
    RegionQuery all =
        RegionQuery.of(query.campaigns().unfiltered())
            .withMetric(query.metric())
            .withMerged(query.merged());
    return new MapState(all, shown, week, region, sort);
  }

  private static boolean isWeekOf(LocalDate first, DateRange period, DayOfWeek weekStart) {
    return first.getDayOfWeek() == weekStart
        && !first.isAfter(period.to())
        && !first.plusDays(LAST_DAY).isBefore(period.from());
  }

  private static Optional<String> one(QueryParameters address, String name) {
    return address.getSingleParameter(name);
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null; // the whole period is as good an answer as any
    }
  }

  private static void put(Map<String, List<String>> all, String name, @Nullable Object value) {
    if (value != null) {
      all.put(name, List.of(value.toString()));
    }
  }
}
