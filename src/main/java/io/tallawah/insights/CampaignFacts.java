package io.tallawah.insights;

import io.tallawah.exports.Fact;
import io.tallawah.tenancy.Tenant;
import io.tallawah.warehouse.ConnectionFreshness;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a file of campaigns says of its rows. */
record CampaignFacts(CampaignPage page, DataReach reach, Tenant tenant) {

  List<Fact> all() {
    CampaignQuery query = page.query();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Days", query.range().from() + " to " + query.range().to()));
    query
        .baseline()
        .ifPresent(days -> facts.add(new Fact("Compared with", days.from() + " to " + days.to())));
    Breakdown breakdown = query.breakdown();
    if (breakdown != null) {
      facts.add(new Fact("Broken down by", breakdown.parameter()));
    }
    facts.add(new Fact("Filters", filters(query)));
    facts.add(new Fact("Currency", currency(query)));
    facts.add(
        new Fact(
            "Order",
            query.sort().stream().map(CampaignFacts::order).collect(Collectors.joining(", "))));
    facts.add(new Fact("Total spend", spend()));
    facts.add(new Fact("Data to", reach.days(ConnectionFreshness::dataTo)));
    facts.add(
        new Fact(
            "Final to (spend, impressions, clicks)", reach.days(ConnectionFreshness::finalTo)));
    facts.add(new Fact("Final to (conversions)", reach.days(ConnectionFreshness::outcomeFinalTo)));
    facts.add(new Fact("Time zone", tenant.timeZone().getId()));
    page.gapWarning().ifPresent(warning -> facts.add(new Fact("To know", warning)));
    return facts;
  }

  private static String filters(CampaignQuery query) {
    List<String> filters = new ArrayList<>();
    for (CampaignFilter filter : CampaignFilter.values()) {
      if (!query.chosen(filter).isEmpty()) {
        filters.add(filter.label() + ": " + String.join(", ", query.chosen(filter)));
      }
    }
    if (!query.campaigns().isEmpty()) {
      filters.add("Campaign ids: " + String.join(", ", query.campaigns()));
    }
    if (!query.adsets().isEmpty()) {
      filters.add("Ad set ids: " + String.join(", ", query.adsets()));
    }
    query.where().forEach(bound -> filters.add(bound.toString()));
    if (!query.search().isEmpty()) {
      filters.add("Name or id has: " + query.search());
    }
    return filters.isEmpty() ? "none" : String.join("; ", filters);
  }

  private String currency(CampaignQuery query) {
    if (query.isNative()) {
      return "as billed, each row in its own";
    }
    return query.isReporting()
        ? tenant.reportingCurrency().getCurrencyCode() + ", by the rate of each day"
        : query.currency() + ", by the rate of each day";
  }

  private static String order(SortKey key) {
    return key.column() + (key.descending() ? ", descending" : ", ascending");
  }

  private String spend() {
    return page.totals().stream()
        .map(totals -> {
          BigDecimal spend = totals.metrics().get("spend");
          return (spend == null ? "–" : spend.stripTrailingZeros().toPlainString())
              + " "
              + totals.currency();
        })
        .collect(Collectors.joining("; "));
  }
}
