package io.tallawah.insights.ui;

import com.vaadin.flow.router.Location;
import io.tallawah.insights.BadQueryException;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.CampaignQueryReader;
import io.tallawah.insights.Comparison;
import io.tallawah.shared.DateRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an address says of the period, what it is compared with, and the currency. */
record HeaderState(DateRange range, Optional<Comparison.Mode> mode, CampaignQuery query) {

  /** Screens that compare; others have nothing to choose here. */
  static final Set<String> COMPARING = Set.of("", "campaigns", "creatives");

  /** Screens that show money in the currency chosen. */
  static final Set<String> CONVERTING = Set.of("", "campaigns", "creatives", "map");

  private static final Set<String> READ =
      Set.of("from", "to", "compare", "compare_from", "compare_to", "currency");

  /** Reads an address; what can't be read is as if it weren't said: the screen tells. */
  static HeaderState of(Location location, CampaignQueryReader reader, DateRange usualDays) {
    Map<String, List<String>> mine =
        new LinkedHashMap<>(location.getQueryParameters().getParameters());
    mine.keySet().retainAll(READ);
    CampaignQuery query;
    try {
      query = reader.read(mine, usualDays);
    } catch (BadQueryException e) {
      query = CampaignQuery.of(usualDays);
    }
    Comparison compare = query.compare();
    return new HeaderState(
        query.range(), Optional.ofNullable(compare).map(Comparison::mode), query);
  }

  Optional<DateRange> baseline() {
    return query.baseline();
  }
}
