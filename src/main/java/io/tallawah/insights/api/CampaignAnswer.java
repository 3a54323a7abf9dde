package io.tallawah.insights.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.insights.CampaignRow;
import org.jspecify.annotations.Nullable;

/** A campaign and its figures. */
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
            description = "State as of now",
            allowableValues = {"active", "paused", "ended", "removed", "unknown"})
        @JsonProperty("status")
        String status,
    @Schema(description = "Objective in the platform's own word, or null")
        @JsonProperty("objective")
        @Nullable String objective,
    @Schema(description = "ISO code of what the amounts of this row are in")
        @JsonProperty("currency")
        String currency,
    @JsonUnwrapped FiguresAnswer figures) {

  static CampaignAnswer of(CampaignRow row) {
    return new CampaignAnswer(
        row.key().platform(),
        row.key().accountId(),
        row.accountName(),
        row.key().campaignId(),
        row.campaignName(),
        row.status(),
        row.objective(),
        row.key().currency(),
        FiguresAnswer.of(row.metrics()));
  }
}
