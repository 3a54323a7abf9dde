package io.tallawah.insights.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.insights.RegionPage;
import io.tallawah.insights.RegionRow;
import io.tallawah.warehouse.ConnectionFreshness;
import io.tallawah.warehouse.api.FreshnessAnswer;
import java.util.List;

/** A page of places with the totals of all, which are those of the campaigns. */
record RegionsAnswer(
    @Schema(description = "Places, one row per place and currency") @JsonProperty("rows")
        List<RegionAnswer> rows,
    @Schema(
            description =
                "Totals of the rows of all pages, one per currency: those of the campaigns, since what is not told by place is a row of its own")
        @JsonProperty("totals")
        List<TotalsAnswer> totals,
    @Schema(description = "Which page this is") @JsonProperty("page")
        CampaignsAnswer.PageAnswer page,
    @Schema(description = "The metric that value, share, per_1000_people and index are of")
        @JsonProperty("metric")
        String metric,
    @Schema(description = "The currency asked for: reporting, native or an ISO code")
        @JsonProperty("currency")
        String currency,
    @Schema(description = "How far the figures of each connection reach") @JsonProperty("freshness")
        List<FreshnessAnswer> freshness,
    @Schema(description = "What to know before believing the figures, in sentences")
        @JsonProperty("warnings")
        List<String> warnings) {

  static RegionsAnswer of(RegionPage page, List<ConnectionFreshness> connections) {
    List<RegionRow> rows = page.rows();
    int number = page.query().campaigns().page();
    int size = page.query().campaigns().size();
    long pages = (rows.size() + size - 1L) / size;
    return new RegionsAnswer(
        rows.stream()
            .skip((long) number * size)
            .limit(size)
            .map(row -> RegionAnswer.of(row, page.query().metric()))
            .toList(),
        page.totals().stream()
            .map(total ->
                new TotalsAnswer(
                    total.currency(), FiguresAnswer.of(total.metrics()), null, null, null))
            .toList(),
        new CampaignsAnswer.PageAnswer(number, size, rows.size(), pages),
        page.query().metric(),
        page.query().campaigns().currency(),
        connections.stream().map(FreshnessAnswer::of).toList(),
        CampaignsAnswer.warnings(page.gap(), page.query().campaigns().range(), connections));
  }
}
