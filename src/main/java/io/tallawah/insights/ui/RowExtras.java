package io.tallawah.insights.ui;

import io.tallawah.insights.CampaignColumns;
import io.tallawah.insights.CampaignKey;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.Campaigns;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a page's rows beside their figures: the course of their spend and the cells that
 * others bring, each in one read a page. Only those of the last few hundred rows are kept.
 */
class RowExtras {

  private static final int MOST = 400;

  /** Of one row. */
  record Extra(@Nullable Course course, Map<String, CampaignColumns.Cell> cells) {}

  private static final Extra NONE = new Extra(null, Map.of());

  private final Campaigns campaigns;
  private final Map<CampaignColumns, List<CampaignColumns.Column>> others = new LinkedHashMap<>();
  private final Locale language;
  private final Map<CampaignKey, Extra> kept =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CampaignKey, Extra> eldest) {
          return size() > MOST;
        }
      };

  RowExtras(Campaigns campaigns, List<CampaignColumns> others, Locale language) {
    this.campaigns = campaigns;
    this.language = language;
    others.forEach(one -> this.others.put(one, one.columns(language)));
  }

  /** Columns that others bring. */
  List<CampaignColumns.Column> columns() {
    return others.values().stream().flatMap(List::stream).toList();
  }

  /** What stands in the totals under these columns, by the total's currency and by column. */
  Map<String, Map<String, CampaignColumns.Cell>> totals(
      CampaignQuery query, Set<String> shownColumns) {
    Map<String, Map<String, CampaignColumns.Cell>> totals = new HashMap<>();
    for (CampaignColumns other : others.keySet()) {
      if (isShown(other, shownColumns)) {
        other
            .totals(query, language)
            .forEach((currency, own) ->
                totals.computeIfAbsent(currency, any -> new HashMap<>()).putAll(own));
      }
    }
    return totals;
  }

  /** Reads those of lines that stand in these columns. */
  Map<CampaignKey, Extra> read(
      CampaignQuery query, List<CampaignRow> lines, Set<String> shownColumns) {
    List<CampaignKey> rows =
        lines.stream().filter(CampaignRow::isWhole).map(CampaignRow::key).distinct().toList();
    Map<CampaignKey, Map<String, CampaignColumns.Cell>> cells = new HashMap<>();
    for (CampaignColumns other : others.keySet()) {
      if (isShown(other, shownColumns)) {
        other
            .cells(query, rows, language)
            .forEach((row, own) -> cells.computeIfAbsent(row, any -> new HashMap<>()).putAll(own));
      }
    }
    Map<CampaignKey, Extra> read = new LinkedHashMap<>();
    if (shownColumns.contains(CampaignGrid.COURSE)) {
      campaigns
          .courses(query, rows)
          .forEach((row, values) -> read.put(row, new Extra(Course.of(values), Map.of())));
    }
    cells.forEach((row, own) ->
        read.merge(row, new Extra(null, own), (there, more) -> new Extra(there.course(), own)));
    return read;
  }

  private boolean isShown(CampaignColumns other, Set<String> shownColumns) {
    return others.getOrDefault(other, List.of()).stream()
        .anyMatch(one -> shownColumns.contains(one.name()));
  }

  synchronized void begin(Map<CampaignKey, Extra> extras) {
    kept.clear();
    kept.putAll(extras);
  }

  synchronized void add(Map<CampaignKey, Extra> extras) {
    kept.putAll(extras);
  }

  synchronized Extra of(CampaignRow row) {
    return row.isWhole() ? kept.getOrDefault(row.key(), NONE) : NONE;
  }
}
