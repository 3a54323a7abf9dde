package io.tallawah.insights.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.insights.CreativePage;
import io.tallawah.warehouse.ConnectionFreshness;
import io.tallawah.warehouse.api.FreshnessAnswer;
import java.util.List;

/** A page of assets with the totals of all, and what to know before believing them. */
record CreativesAnswer(
    @Schema(
            description =
                "Assets, one row per asset, account and currency; spend without an ad too")
        @JsonProperty("rows")
        List<CreativeAnswer> rows,
    @Schema(
            description =
                "Totals of the rows of all pages, one per currency: those of the campaigns under the"
                    + " same filters")
        @JsonProperty("totals")
        List<CreativeTotalsAnswer> totals,
    @Schema(description = "Which page this is") @JsonProperty("page")
        CampaignsAnswer.PageAnswer page,
    @Schema(description = "The currency asked for: reporting, native or an ISO code")
        @JsonProperty("currency")
        String currency,
    @Schema(description = "Name of the metric that assets are scored by") @JsonProperty("metric")
        String metric,
    @Schema(description = "How far the figures of each connection reach") @JsonProperty("freshness")
        List<FreshnessAnswer> freshness,
    @Schema(description = "What to know before believing the figures, in sentences")
        @JsonProperty("warnings")
        List<String> warnings) {

  static CreativesAnswer of(CreativePage page, List<ConnectionFreshness> connections) {
    return new CreativesAnswer(
        page.rows().stream().map(CreativeAnswer::of).toList(),
        page.totals().stream().map(CreativeTotalsAnswer::of).toList(),
        new CampaignsAnswer.PageAnswer(
            page.query().page(), page.query().size(), page.rowCount(), page.pages()),
        page.query().campaigns().currency(),
        page.query().metric(),
        connections.stream().map(FreshnessAnswer::of).toList(),
        CampaignsAnswer.warnings(page.gap(), page.query().campaigns().range(), connections));
  }
}
