package io.tallawah.insights.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.insights.CampaignTotals;

/** Totals of all that is said in one currency. */
record TotalsAnswer(
    @Schema(description = "ISO code of what the amounts of this total are in")
        @JsonProperty("currency")
        String currency,
    @JsonUnwrapped FiguresAnswer figures) {

  static TotalsAnswer of(CampaignTotals totals) {
    return new TotalsAnswer(totals.currency(), FiguresAnswer.of(totals.metrics()));
  }
}
