package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and writes the query string of the creative grid: that of the campaigns, and its own. */
@Component
public class CreativeQueryReader {

  /** Names that mean the same as for campaigns. */
  public static final Set<String> SHARED =
      Set.of(
          "from",
          "to",
          "compare",
          "compare_from",
          "compare_to",
          "platform",
          "account",
          "campaign",
          "status",
          "objective",
          "label",
          "where",
          "q",
          "page",
          "size",
          "currency");

  /** Names of its own. */
  public static final Set<String> OWN = Set.of("format", "sort", "metric", "floor");

  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,6})?");

  private final CampaignQueryReader campaigns;
  private final CreativeFields fields;

  CreativeQueryReader(CampaignQueryReader campaigns, CreativeFields fields) {
    this.campaigns = campaigns;
    this.fields = fields;
  }

  /**
   * Reads parameters.
   *
   * @param defaultRange the days when neither from nor to is given
   * @throws BadQueryException naming an unknown parameter or one with a bad value
   */
  public CreativeQuery read(Map<String, List<String>> parameters, DateRange defaultRange) {
    QueryText text = new QueryText(parameters);
    for (String name : parameters.keySet()) {
      if (!SHARED.contains(name) && !OWN.contains(name)) {
        throw BadQueryException.unknown(QueryText.shorten(name));
      }
    }
    Map<String, List<String>> shared = new LinkedHashMap<>(parameters);
    shared.keySet().retainAll(SHARED);
    return new CreativeQuery(
        campaigns.read(shared, defaultRange),
        text.values("format", CreativeQueryReader::format),
        text.sort(fields::canSortBy, "Rows can't be sorted by {0}."),
        metric(text.text("metric")),
        floor(text.text("floor")));
  }

  /** Writes a query as parameters; what is as by default is left out, the days never are. */
  public Map<String, List<String>> write(CreativeQuery query) {
    Map<String, List<String>> written = new LinkedHashMap<>(campaigns.write(query.campaigns()));
    written.remove("sort");
    if (!query.formats().isEmpty()) {
      written.put("format", List.of(String.join(",", query.formats())));
    }
    if (!query.sort().equals(CreativeQuery.DEFAULT_SORT)) {
      written.put(
          "sort", List.of(String.join(",", query.sort().stream().map(SortKey::toString).toList())));
    }
    if (!query.metric().equals(CreativeQuery.DEFAULT_METRIC)) {
      written.put("metric", List.of(query.metric()));
    }
    BigDecimal floor = query.floor();
    if (floor != null) {
      written.put("floor", List.of(floor.toPlainString()));
    }
    return written;
  }

  private static String metric(String name) {
    if (name.isEmpty()) {
      return CreativeQuery.DEFAULT_METRIC;
    }
    if (!CreativeQuery.RESULTS.contains(name)) {
      throw BadQueryException.value(
          "metric",
          "Creatives are scored by one of {0}.",
          String.join(", ", CreativeQuery.RESULTS));
    }
    return name;
  }

  private static @Nullable BigDecimal floor(String text) {
    if (text.isEmpty()) {
      return null;
    }
    if (!AMOUNT.matcher(text).matches()) {
      throw BadQueryException.value("floor", "A floor is an amount such as 1000 or 99.50.");
    }
    return new BigDecimal(text);
  }

  private static String format(String value) {
    if (!CreativeQuery.FORMATS.contains(value)) {
      throw BadQueryException.value(
          "format", "A format is one of {0}.", String.join(", ", CreativeQuery.FORMATS));
    }
    return value;
  }
}
