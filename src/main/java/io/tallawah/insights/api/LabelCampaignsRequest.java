package io.tallawah.insights.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.insights.CampaignRef;
import io.tallawah.insights.LabelChange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Campaigns that a label is put on, and those that it is taken off; at least one of them. */
record LabelCampaignsRequest(
    @Schema(description = "They bear it from now on, whatever its rule says")
        @JsonProperty("put_on")
        @Size(max = LabelChange.MOST, message = "they are more than 500")
        @Nullable List<@Valid @NotNull(message = LabelRequest.REQUIRED) Campaign> putOn,
    @Schema(description = "They don't bear it from now on, whatever its rule says")
        @JsonProperty("take_off")
        @Size(max = LabelChange.MOST, message = "they are more than 500")
        @Nullable List<@Valid @NotNull(message = LabelRequest.REQUIRED) Campaign> takeOff) {

  private static final String IDS = "[^\\u0000\\p{Cs}]{1,200}";

  /** A campaign as its row names it. */
  record Campaign(
      @Schema(description = "Id of the platform, such as meta")
          @JsonProperty("platform")
          @NotNull(message = LabelRequest.REQUIRED)
          @Pattern(regexp = LabelRequest.PLATFORM, message = LabelRequest.NO_PLATFORM)
          String platform,
      @Schema(description = "account_id of the campaign's row")
          @JsonProperty("account_id")
          @NotNull(message = LabelRequest.REQUIRED)
          @Pattern(regexp = IDS, message = LabelRequest.LENGTH)
          String accountId,
      @Schema(description = "campaign_id of its row")
          @JsonProperty("campaign_id")
          @NotNull(message = LabelRequest.REQUIRED)
          @Pattern(regexp = IDS, message = LabelRequest.LENGTH)
          String campaignId) {}

  LabelChange change() {
    return new LabelChange(refs(putOn), refs(takeOff));
  }

  private static Set<CampaignRef> refs(@Nullable List<Campaign> campaigns) {
    Set<CampaignRef> refs = new LinkedHashSet<>();
    if (campaigns != null) {
      campaigns.forEach(
          one -> refs.add(new CampaignRef(one.platform(), one.accountId(), one.campaignId())));
    }
    return refs;
  }
}
