package io.tallawah.insights.ui;

import com.vaadin.flow.router.QueryParameters;
import io.tallawah.insights.BadQueryException;
import io.tallawah.insights.Breakdown;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.CampaignQueryReader;
import io.tallawah.shared.DateRange;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the address says of the overview.
 *
 * @param query days, what they are compared with, currency
 * @param result the metric whose trend stands beside spend
 * @param ignored names of the address's filters that the overview doesn't use
 */
record OverviewState(CampaignQuery query, String result, List<String> ignored) {

  static final String METRIC = "metric";
  static final String COMPARE = "compare";
  static final List<String> RESULTS =
      List.of(
          "conversions",
          "conversion_value",
          "cost_per_conversion",
          "roas",
          "impressions",
          "clicks",
          "ctr",
          "cpc");

  private static final int MOST_DAYS = 92;
  private static final int MOST_WEEKS_OF_DAYS = 730;
  private static final Set<String> READ =
      Set.of("from", "to", "compare", "compare_from", "compare_to", "currency");
  private static final Set<String> FILTERS =
      Set.of(
          "platform",
          "account",
          "campaign",
          "region",
          "status",
          "objective",
          "label",
          "budget",
          "level",
          "adset",
          "where",
          "group",
          "breakdown",
          "q");

  /**
   * Reads an address; what belongs to others is left to them.
   *
   * @throws BadQueryException naming a parameter with a bad value
   */
  static OverviewState read(
      QueryParameters address, CampaignQueryReader reader, DateRange usualDays) {
    Map<String, List<String>> mine = new LinkedHashMap<>(address.getParameters());
    mine.keySet().retainAll(READ);
    String result =
        address.getSingleParameter(METRIC).filter(RESULTS::contains).orElse(RESULTS.getFirst());
    List<String> ignored =
        address.getParameters().keySet().stream().filter(FILTERS::contains).sorted().toList();
    return new OverviewState(reader.read(mine, usualDays), result, ignored);
  }

  /** The parameters of an address that are the screen's. */
  static Set<String> parameters() {
    Set<String> all = new HashSet<>(READ);
    all.add(METRIC);
    return all;
  }

  /** Writes it as parameters. */
  Map<String, List<String>> write(CampaignQueryReader reader) {
    Map<String, List<String>> all = new LinkedHashMap<>(reader.write(query));
    all.putIfAbsent(COMPARE, List.of(ComparePicker.NONE));
    if (!result.equals(RESULTS.getFirst())) {
      all.put(METRIC, List.of(result));
    }
    return all;
  }

  /** Points of a chart that people can still tell apart. */
  Breakdown grain() {
    long days = query.range().days();
    if (days <= MOST_DAYS) {
      return Breakdown.DAY;
    }
    return days <= MOST_WEEKS_OF_DAYS ? Breakdown.WEEK : Breakdown.MONTH;
  }
}
