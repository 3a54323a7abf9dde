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
 * @param list below campaigns: what of their list's address the place below has not, or otherwise
 */
record CampaignsState(CampaignQuery query, List<String> columns, Map<String, List<String>> list) {

  static final String COLUMNS = "columns";

  private static final String OF_LIST = "list_";

  /** What another place of the tree replaces. */
  private static final Set<String> REPLACED =
      Set.of("platform", "account", "region", "campaign", "group");

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

  CampaignsState(CampaignQuery query, List<String> columns) {
    this(query, columns, Map.of());
  }

  /** The parameters of an address that are the screen's. */
  static Set<String> parameters() {
    Set<String> all = new HashSet<>(READ);
    all.add(COLUMNS);
    REPLACED.forEach(name -> all.add(OF_LIST + name));
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
    Map<String, List<String>> list = new LinkedHashMap<>();
    for (String name : REPLACED) {
      List<String> of = address.getParameters(OF_LIST + name);
      if (!of.isEmpty()) {
        list.put(name, of);
      }
    }
    CampaignQuery query = reader.read(mine, usualDays);
    return new CampaignsState(query, columns, query.scope().isDrilled() ? list : Map.of());
  }

  /** Writes it over the present address, keeping what belongs to others. */
  QueryParameters write(QueryParameters address, CampaignQueryReader reader) {
    Map<String, List<String>> all = new LinkedHashMap<>(address.getParameters());
    all.keySet().removeAll(parameters());
    all.putAll(reader.write(query));
    SharedState.namePeriod(address, all);
    if (!columns.isEmpty()) {
      all.put(COLUMNS, List.of(String.join(",", columns)));
    }
    if (query.scope().isDrilled()) {
      list.forEach((name, values) -> all.put(OF_LIST + name, values));
    }
    return new QueryParameters(all);
  }

  /**
   * Writes it, a state of campaigns, as the list that the way down began in.
   *
   * @param account whose campaigns alone are in it, or none
   */
  QueryParameters writeList(
      QueryParameters address, CampaignQueryReader reader, List<String> account) {
    Map<String, List<String>> all = new LinkedHashMap<>(write(address, reader).getParameters());
    all.putAll(list);
    if (!account.isEmpty()) {
      all.put("account", account);
    }
    return new QueryParameters(all);
  }

  /** Before it goes down: with what its list has, unless it lies below one already. */
  CampaignsState comingFrom(CampaignQueryReader reader) {
    if (query.scope().isDrilled()) {
      return this;
    }
    Map<String, List<String>> own = new LinkedHashMap<>(reader.write(query));
    own.keySet().retainAll(REPLACED);
    return new CampaignsState(query, columns, own);
  }

  /** What a file of it is asked for by: the query, and the columns that were chosen. */
  Map<String, String> exported(CampaignQueryReader reader) {
    Map<String, String> asked = new LinkedHashMap<>();
    reader.write(query).forEach((name, values) -> asked.put(name, String.join(",", values)));
    List<String> figures =
        ColumnPlan.read(columns).keySet().stream()
            .filter(name -> MetricColumn.isMetric(name) || CampaignResults.isColumn(name))
            .toList();
    if (!columns.isEmpty()) {
      asked.put(COLUMNS, figures.isEmpty() ? ColumnPlan.NONE : String.join(",", figures));
    }
    return asked;
  }

  CampaignsState with(CampaignQuery changed) {
    return new CampaignsState(changed, columns, list);
  }

  CampaignsState withColumns(List<String> names) {
    return new CampaignsState(query, names, list);
  }
}
