package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Reads and writes the query string of regions: that of campaigns, and what is about places. */
@Component
public class RegionQueryReader {

  /** Parameters that are about places, on the screen and in the API. */
  public static final Set<String> OWN = Set.of("region", "metric", "merge", "sort");

  private static final Set<String> OF_CAMPAIGNS =
      Set.of(
          "from",
          "to",
          "platform",
          "account",
          "status",
          "objective",
          "label",
          "campaign",
          "q",
          "page",
          "size",
          "currency");
  private static final String YES = "true";

  private final CampaignQueryReader campaigns;
  private final RegionFields fields;

  RegionQueryReader(CampaignQueryReader campaigns, RegionFields fields) {
    this.campaigns = campaigns;
    this.fields = fields;
  }

  /**
   * Reads parameters.
   *
   * @param defaultRange the days when neither from nor to is given
   * @throws BadQueryException naming an unknown parameter or one with a bad value
   */
  public RegionQuery read(Map<String, List<String>> parameters, DateRange defaultRange) {
    QueryText text = new QueryText(parameters);
    for (String name : parameters.keySet()) {
      if (!OWN.contains(name) && !OF_CAMPAIGNS.contains(name)) {
        throw BadQueryException.unknown(QueryText.shorten(name));
      }
    }
    Map<String, List<String>> others = new LinkedHashMap<>(parameters);
    others.keySet().removeAll(OWN);
    return new RegionQuery(
        campaigns.read(others, defaultRange),
        text.values("region", UnaryOperator.identity()),
        merged(text),
        metric(text),
        text.sort(fields::canSortBy, "Places can't be sorted by {0}."));
  }

  /** Writes a query as parameters; what is as by default is left out, the days never are. */
  public Map<String, List<String>> write(RegionQuery query) {
    Map<String, List<String>> written = new LinkedHashMap<>(campaigns.write(query.campaigns()));
    written.remove("sort");
    if (!query.regions().isEmpty()) {
      written.put("region", List.of(String.join(",", query.regions())));
    }
    if (query.merged()) {
      written.put("merge", List.of(YES));
    }
    if (!query.metric().equals(RegionQuery.DEFAULT_METRIC)) {
      written.put("metric", List.of(query.metric()));
    }
    if (!query.sort().equals(RegionQuery.DEFAULT_SORT)) {
      written.put(
          "sort", List.of(String.join(",", query.sort().stream().map(SortKey::toString).toList())));
    }
    return written;
  }

  private static boolean merged(QueryText text) {
    return switch (text.text("merge")) {
      case YES -> true;
      case "", "false" -> false;
      default -> throw BadQueryException.value("merge", "merge is true or false.");
    };
  }

  private static String metric(QueryText text) {
    String metric = text.text("metric");
    if (metric.isEmpty()) {
      return RegionQuery.DEFAULT_METRIC;
    }
    if (!RegionFields.METRICS.contains(metric)) {
      throw BadQueryException.value(
          "metric", "A metric of places is one of {0}.", String.join(", ", RegionFields.METRICS));
    }
    return metric;
  }
}
