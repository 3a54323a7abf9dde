package io.tallawah.insights.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tallawah.insights.CampaignPage;
import io.tallawah.warehouse.ConnectionFreshness;
import io.tallawah.warehouse.api.FreshnessAnswer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A page of campaigns with the totals of all, and what to know before believing them. */
record CampaignsAnswer(
    @JsonProperty("rows") List<CampaignAnswer> rows,
    @JsonProperty("totals") List<TotalsAnswer> totals,
    @JsonProperty("page") PageAnswer page,
    @JsonProperty("currency") String currency,
    @JsonProperty("freshness") List<FreshnessAnswer> freshness,
    @JsonProperty("warnings") List<String> warnings) {

  /**
   * Which page this is.
   *
   * @param number counted from 0
   * @param rows of all pages
   */
  record PageAnswer(
      @JsonProperty("number") int number,
      @JsonProperty("size") int size,
      @JsonProperty("rows") long rows,
      @JsonProperty("pages") long pages) {}

  static CampaignsAnswer of(CampaignPage page, List<ConnectionFreshness> connections) {
    return new CampaignsAnswer(
        page.rows().stream().map(CampaignAnswer::of).toList(),
        page.totals().stream().map(TotalsAnswer::of).toList(),
        new PageAnswer(page.query().page(), page.query().size(), page.rowCount(), page.pages()),
        page.query().currency(),
        connections.stream().map(FreshnessAnswer::of).toList(),
        warnings(page, connections));
  }

  private static List<String> warnings(CampaignPage page, List<ConnectionFreshness> connections) {
    List<String> warnings = new ArrayList<>();
    page.gapWarning().ifPresent(warnings::add);
    LocalDate last = page.query().range().to();
    for (ConnectionFreshness one : connections) {
      LocalDate dataTo = one.dataTo();
      LocalDate finalTo = one.finalTo();
      if (dataTo == null) {
        warnings.add(one.name() + " has no data yet.");
      } else if (dataTo.isBefore(last)) {
        warnings.add(one.name() + " has data to " + dataTo + ".");
      }
      if (finalTo != null && finalTo.isBefore(last)) {
        warnings.add(one.name() + " is final to " + finalTo + "; later days may change.");
      }
    }
    return List.copyOf(warnings);
  }
}
