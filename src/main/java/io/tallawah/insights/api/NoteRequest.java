package io.tallawah.insights.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.insights.CampaignRef;
import io.tallawah.insights.NewDayNote;
import io.tallawah.shared.OneLine;
import io.tallawah.shared.api.ApiException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a note shall be. */
record NoteRequest(
    @Schema(description = "The day that it stands on, from 2000 to 2099", format = "date")
        @JsonProperty("day")
        @NotNull(message = LabelRequest.REQUIRED)
        @Pattern(regexp = DAY, message = NO_DAY)
        String day,
    @Schema(
            description =
                "1 to 280 characters on one line, none of which turns the direction of others")
        @JsonProperty("text")
        @NotNull(message = LabelRequest.REQUIRED)
        @Size(min = 1, max = NewDayNote.LONGEST, message = "it has 1 to 280 characters")
        @Pattern(regexp = OneLine.REGEXP, message = OneLine.MESSAGE)
        String text,
    @Schema(
            description = "Which campaign it is about; none when it is about none alone",
            nullable = true)
        @JsonProperty("campaign")
        @Valid
        LabelCampaignsRequest.@Nullable Campaign campaign) {

  private static final String DAY = "20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
  private static final String NO_DAY = "it is no day from 2000 to 2099, such as 2026-11-21";

  NewDayNote note() {
    return new NewDayNote(
        date(),
        campaign == null
            ? null
            : new CampaignRef(campaign.platform(), campaign.accountId(), campaign.campaignId()),
        text);
  }

  private LocalDate date() {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeException e) {
      throw ApiException.badParameter("day", NO_DAY);
    }
  }
}
