package io.tallawah.insights.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.insights.CampaignTotals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Totals in one currency. */
record CreativeTotalsAnswer(
    @Schema(description = "ISO code of what the amounts are in") @JsonProperty("currency")
        String currency,
    @JsonUnwrapped FiguresAnswer figures,
    @JsonProperty("hook_rate") @Nullable BigDecimal hookRate,
    @JsonProperty("hold_rate") @Nullable BigDecimal holdRate) {

  static CreativeTotalsAnswer of(CampaignTotals totals) {
    return new CreativeTotalsAnswer(
        totals.currency(),
        FiguresAnswer.of(totals.metrics()),
        FiguresAnswer.quotient(totals.metrics(), "hook_rate"),
        FiguresAnswer.quotient(totals.metrics(), "hold_rate"));
  }
}
