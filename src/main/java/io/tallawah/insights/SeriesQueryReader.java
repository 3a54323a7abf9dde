package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import io.tallawah.warehouse.MetricCatalogue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the query string of a series: the filters of campaigns, the metrics and the grain. */
@Component
public class SeriesQueryReader {

  private static final Set<String> OWN = Set.of("metric", "grain");
  private static final Set<String> KNOWN =
      Set.of(
          "metric",
          "grain",
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
          "q",
          "currency");

  private final CampaignQueryReader campaigns;
  private final MetricCatalogue catalogue;

  SeriesQueryReader(CampaignQueryReader campaigns, MetricCatalogue catalogue) {
    this.campaigns = campaigns;
    this.catalogue = catalogue;
  }

  /**
   * Reads parameters; without a metric it is spend, without a grain it is by day.
   *
   * @param defaultRange the days when neither from nor to is given
   * @throws BadQueryException naming an unknown parameter or one with a bad value
   */
  public SeriesQuery read(Map<String, List<String>> parameters, DateRange defaultRange) {
    QueryText text = new QueryText(parameters);
    text.allowOnly(KNOWN);
    List<String> metrics = text.values("metric", this::metric);
    Map<String, List<String>> others = new LinkedHashMap<>(parameters);
    others.keySet().removeAll(OWN);
    return new SeriesQuery(
        campaigns.read(others, defaultRange),
        grain(text.text("grain")),
        metrics.isEmpty() ? List.of("spend") : metrics);
  }

  private String metric(String name) {
    return catalogue
        .find(name)
        .orElseThrow(() ->
            BadQueryException.value(
                "metric", "There is no metric {0}; see /metrics.", QueryText.shorten(name)))
        .name();
  }

  private static Breakdown grain(String text) {
    if (text.isEmpty()) {
      return Breakdown.DAY;
    }
    return Breakdown.of(text)
        .orElseThrow(() -> BadQueryException.value("grain", "A grain is day, week or month."));
  }
}
