package io.tallawah.insights.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.insights.CampaignKey;
import io.tallawah.insights.CampaignLevel;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.Compared;
import io.tallawah.insights.PageResults;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A campaign, an ad set or an ad, and its figures. */
record CampaignAnswer(
    @Schema(description = "Id of the platform, such as meta") @JsonProperty("platform")
        String platform,
    @Schema(description = "The platform's id of the ad account; unknown where nothing tells it")
        @JsonProperty("account_id")
        String accountId,
    @Schema(description = "Today's name of the account; its id while none has landed")
        @JsonProperty("account_name")
        String accountName,
    @Schema(description = "The platform's id of the campaign") @JsonProperty("campaign_id")
        String campaignId,
    @Schema(description = "Today's name of the campaign; its id while none has landed")
        @JsonProperty("campaign_name")
        String campaignName,
    @Schema(
            description =
                "The platform's id of the ad set; empty for what is reported above its ad sets. Not"
                    + " on campaigns")
        @JsonProperty("adset_id")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String adsetId,
    @Schema(description = "Today's name of the ad set; its id while none has landed")
        @JsonProperty("adset_name")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String adsetName,
    @Schema(
            description =
                "The platform's id of the ad; empty for what is reported above its ads. Only on"
                    + " ads")
        @JsonProperty("ad_id")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String adId,
    @Schema(description = "Today's name of the ad; its id while none has landed")
        @JsonProperty("ad_name")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String adName,
    @Schema(
            description =
                "Whether the row is what the platform reports above the ad sets or ads. Not on"
                    + " campaigns")
        @JsonProperty("remainder")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Boolean remainder,
    @Schema(
            description = "State as of now",
            allowableValues = {"active", "paused", "ended", "removed", "unknown"})
        @JsonProperty("status")
        String status,
    @Schema(description = "Objective of the campaign in the platform's own word, or null")
        @JsonProperty("objective")
        @Nullable String objective,
    @Schema(description = "Labels that its campaign bears, by name") @JsonProperty("labels")
        List<BorneLabel> labels,
    @Schema(description = "ISO code of what the amounts of this row are in")
        @JsonProperty("currency")
        String currency,
    @JsonUnwrapped FiguresAnswer figures,
    @Schema(
            description =
                "Counted conversions apart by what they are, the most frequent of all rows first: 0"
                    + " where the platform tells that there were none; one that isn't listed was"
                    + " not reported. Only on campaigns, and not with region")
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
        @Nullable ChangesAnswer delta,
    @Schema(description = "The row span by span, each of them; only with breakdown")
        @JsonProperty("breakdown")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<PeriodAnswer> breakdown) {

  /** A label of a row. */
  record BorneLabel(
      @Schema(description = "As the filter label takes it") @JsonProperty("id") UUID id,
      @Schema(description = "Its name") @JsonProperty("name") String name) {}

  static CampaignAnswer of(CampaignRow row, PageResults results) {
    CampaignKey key = row.key();
    Compared compared = row.compared();
    return new CampaignAnswer(
        key.platform(),
        key.accountId(),
        row.accountName(),
        key.campaignId(),
        row.campaignName(),
        key.adsetId(),
        row.adsetName(),
        key.adId(),
        row.adName(),
        key.level() == CampaignLevel.CAMPAIGN ? null : key.isRemainder(),
        row.status(),
        row.objective(),
        row.labels().stream().map(label -> new BorneLabel(label.id(), label.name())).toList(),
        key.currency(),
        FiguresAnswer.of(row.metrics()),
        ResultAnswer.of(results, results.of(key)),
        compared == null ? null : FiguresAnswer.of(compared.previous()),
        ChangesAnswer.of(compared),
        row.periods().stream().map(PeriodAnswer::of).toList());
  }
}
