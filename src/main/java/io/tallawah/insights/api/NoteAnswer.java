package io.tallawah.insights.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.insights.CampaignRef;
import io.tallawah.insights.DayNote;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A note on a day. */
record NoteAnswer(
    @Schema(description = "Its id") @JsonProperty("id") UUID id,
    @Schema(description = "The day that it stands on") @JsonProperty("day") LocalDate day,
    @Schema(description = "What is written") @JsonProperty("text") String text,
    @Schema(description = "Which campaign it is about; left out when it is about none alone")
        @JsonProperty("campaign")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable NotedCampaign campaign) {

  /** A campaign as its row names it. */
  record NotedCampaign(
      @Schema(description = "Id of the platform, such as meta") @JsonProperty("platform")
          String platform,
      @Schema(description = "account_id of the campaign's row") @JsonProperty("account_id")
          String accountId,
      @Schema(description = "campaign_id of its row") @JsonProperty("campaign_id")
          String campaignId) {

    static NotedCampaign of(CampaignRef campaign) {
      return new NotedCampaign(campaign.platform(), campaign.accountId(), campaign.campaignId());
    }
  }

  static NoteAnswer of(DayNote note) {
    CampaignRef campaign = note.campaign();
    return new NoteAnswer(
        note.id(), note.day(), note.text(), campaign == null ? null : NotedCampaign.of(campaign));
  }
}
