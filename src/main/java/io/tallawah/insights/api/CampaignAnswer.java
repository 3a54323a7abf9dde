package io.tallawah.insights.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.tallawah.insights.CampaignRow;
import org.jspecify.annotations.Nullable;

/** A campaign and its figures. */
record CampaignAnswer(
    @JsonProperty("platform") String platform,
    @JsonProperty("account_id") String accountId,
    @JsonProperty("account_name") String accountName,
    @JsonProperty("campaign_id") String campaignId,
    @JsonProperty("campaign_name") String campaignName,
    @JsonProperty("status") String status,
    @JsonProperty("objective") @Nullable String objective,
    @JsonProperty("currency") String currency,
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
