package io.tallawah.insights.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.insights.CampaignTotals;
import io.tallawah.insights.Compared;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Totals in one currency. */
record CreativeTotalsAnswer(
    @Schema(description = "ISO code of what the amounts are in") @JsonProperty("currency")
        String currency,
    @JsonUnwrapped FiguresAnswer figures,
    @JsonProperty("hook_rate") @Nullable BigDecimal hookRate,
    @JsonProperty("hold_rate") @Nullable BigDecimal holdRate,
    @Schema(description = "Figures of the days compared with; only with compare")
        @JsonProperty("previous")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable FiguresAnswer previous,
    @Schema(description = "How they differ; only with compare")
        @JsonProperty("delta")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable ChangesAnswer delta) {

  static CreativeTotalsAnswer of(CampaignTotals totals) {
    Compared compared = totals.compared();
    return new CreativeTotalsAnswer(
        totals.currency(),
        FiguresAnswer.of(totals.metrics()),
        FiguresAnswer.told(totals.metrics(), "hook_rate"),
        FiguresAnswer.told(totals.metrics(), "hold_rate"),
        compared == null ? null : FiguresAnswer.of(compared.previous()),
        ChangesAnswer.of(compared));
  }
}
