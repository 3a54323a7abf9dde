package io.tallawah.insights.ui;

import com.vaadin.flow.router.QueryParameters;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.CampaignQueryReader;
import io.tallawah.insights.CampaignResults;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.ui.SharedState;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the address says of the campaign grid.
 *
 * @param columns names of the columns shown; empty for the usual ones
 */
record CampaignsState(CampaignQuery query, List<String> columns) {

  static final String COLUMNS = "columns";
  private static final Set<String> READ =
      Set.of(
          "from",
          "to",
          "compare",
          "compare_from",
          "compare_to",
          "platform",
          "account",
          "status",
          "objective",
          "region",
          "budget",
          "label",
          "level",
          "campaign",
          "adset",
          "where",
          "group",
          "breakdown",
          "q",
          "sort",
          "currency");

  /** The parameters of an address that are the screen's. */
  static Set<String> parameters() {
    Set<String> all = new HashSet<>(READ);
    all.add(COLUMNS);
    return all;
  }

  /** Reads an address; what belongs to others (the tenant, later features) is left to them. */
  static CampaignsState read(
      QueryParameters address, CampaignQueryReader reader, DateRange usualDays) {
    Map<String, List<String>> mine = new LinkedHashMap<>(address.getParameters());
    mine.keySet().retainAll(READ);
    List<String> columns =
        address
            .getSingleParameter(COLUMNS)
            .map(
                text -> Arrays.stream(text.split(",", -1)).filter(name -> !name.isBlank()).toList())
            .orElse(List.of());
    return new CampaignsState(reader.read(mine, usualDays), columns);
  }

  /** Writes it over the present address, keeping what belongs to others. */
  QueryParameters write(QueryParameters address, CampaignQueryReader reader) {
    Map<String, List<String>> all = new LinkedHashMap<>(address.getParameters());
    all.keySet().removeIf(name -> name.equals(COLUMNS) || READ.contains(name));
    all.putAll(reader.write(query));
    SharedState.namePeriod(address, all);
    if (!columns.isEmpty()) {
      all.put(COLUMNS, List.of(String.join(",", columns)));
    }
    return new QueryParameters(all);
  }

  /** What a file of it is asked for by: the query, and the columns that were chosen. */
  Map<String, String> exported(CampaignQueryReader reader) {
    Map<String, String> asked = new LinkedHashMap<>();
    reader.write(query).forEach((name, values) -> asked.put(name, String.join(",", values)));
    List<String> figures =
        ColumnPlan.read(columns).keySet().stream()
            .filter(name -> MetricColumn.isMetric(name) || CampaignResults.isColumn(name))
            .toList();
    if (!figures.isEmpty()) {
      asked.put(COLUMNS, String.join(",", figures));
    }
    return asked;
  }

  CampaignsState with(CampaignQuery changed) {
    return new CampaignsState(changed, columns);
  }

  CampaignsState withColumns(List<String> names) {
    return new CampaignsState(query, names);
  }
}
