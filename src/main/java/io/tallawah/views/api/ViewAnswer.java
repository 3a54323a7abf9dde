package io.tallawah.views.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.views.SavedView;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A view as whoever asks sees it. */
record ViewAnswer(
    @Schema(description = "Id of the view") @JsonProperty("id") UUID id,
    @Schema(description = "Of which screen, such as campaigns") @JsonProperty("screen")
        String screen,
    @Schema(description = "Its name, unique among those of its screen and scope")
        @JsonProperty("name")
        String name,
    @Schema(
            description = "Who sees it: its owner alone, or all of the tenant",
            allowableValues = {"mine", "team"})
        @JsonProperty("scope")
        String scope,
    @Schema(description = "Who made it; empty where that can't be said any more")
        @JsonProperty("owner")
        String owner,
    @Schema(description = "Whether it is one's own") @JsonProperty("own") boolean own,
    @Schema(description = "Whether one opens the screen with it") @JsonProperty("default_for_me")
        boolean defaultForMe,
    @Schema(description = "Whether people without a default of their own open the screen with it")
        @JsonProperty("default_for_team")
        boolean defaultForTeam,
    @Schema(
            description =
                "The state as the query string of the screen's address; a period by name, such as"
                    + " period=last_28_days, has other days every day")
        @JsonProperty("parameters")
        String parameters,
    @Schema(description = "Path of the screen that shows it") @JsonProperty("address")
        String address,
    @Schema(description = "When it was last changed") @JsonProperty("changed_at")
        Instant changedAt) {

  static ViewAnswer of(SavedView view, String path) {
    return new ViewAnswer(
        view.id(),
        view.screen(),
        view.name(),
        view.team() ? ViewRequest.TEAM : ViewRequest.MINE,
        view.ownerName(),
        view.own(),
        view.ownDefault(),
        view.teamDefault(),
        view.parameters().text(),
        "/" + path + "?view=" + view.id(),
        view.changedAt().truncatedTo(ChronoUnit.SECONDS));
  }
}
