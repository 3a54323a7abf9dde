package io.tallawah.insights.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.insights.CampaignGroup;
import io.tallawah.insights.PageResults;
import java.util.List;

/** Rows that stand together. */
record GroupAnswer(
    @Schema(description = "Of what they are put together by, as a filter takes it; empty for none")
        @JsonProperty("value")
        String value,
    @Schema(description = "The value as people read it") @JsonProperty("label") String label,
    @Schema(description = "Rows of all pages") @JsonProperty("rows") long rows,
    @Schema(description = "Subtotals, one per currency") @JsonProperty("totals")
        List<TotalsAnswer> totals) {

  static GroupAnswer of(CampaignGroup group, PageResults results) {
    return new GroupAnswer(
        group.value(),
        group.label(),
        group.rows(),
        group.totals().stream()
            .map(one ->
                TotalsAnswer.of(one, results, results.ofGroup(group.value(), one.currency())))
            .toList());
  }
}
