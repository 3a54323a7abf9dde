package io.tallawah.insights.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.insights.CampaignRow.CampaignPeriod;
import java.time.LocalDate;

/** A span of days of a row. */
record PeriodAnswer(
    @Schema(description = "First day of the span") @JsonProperty("from") LocalDate from,
    @Schema(description = "Last day of the span") @JsonProperty("to") LocalDate to,
    @JsonUnwrapped FiguresAnswer figures) {

  static PeriodAnswer of(CampaignPeriod period) {
    return new PeriodAnswer(
        period.days().from(), period.days().to(), FiguresAnswer.of(period.metrics()));
  }
}
