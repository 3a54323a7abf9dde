package io.tallawah.insights.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.insights.CampaignTotals;
import io.tallawah.insights.Compared;
import io.tallawah.insights.PageResults;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Totals of all that is said in one currency. */
record TotalsAnswer(
    @Schema(description = "ISO code of what the amounts of this total are in")
        @JsonProperty("currency")
        String currency,
    @JsonUnwrapped FiguresAnswer figures,
    @Schema(
            description =
                "Counted conversions apart by what they are, the most frequent of all rows first: 0"
                    + " where platforms tell that there were none; one that isn't listed was not"
                    + " reported. Only on campaigns, and not with region")
        @JsonProperty("results")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable List<ResultAnswer> results,
    @Schema(description = "Figures of the days compared with; only with compare")
        @JsonProperty("previous")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable FiguresAnswer previous,
    @Schema(description = "How they differ; only with compare")
        @JsonProperty("delta")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable ChangesAnswer delta) {

  /**
   * Of a total.
   *
   * @param own its conversions by result
   */
  static TotalsAnswer of(CampaignTotals totals, PageResults results, Map<String, BigDecimal> own) {
    Compared compared = totals.compared();
    return new TotalsAnswer(
        totals.currency(),
        FiguresAnswer.of(totals.metrics()),
        ResultAnswer.of(results, own),
        compared == null ? null : FiguresAnswer.of(compared.previous()),
        ChangesAnswer.of(compared));
  }
}
