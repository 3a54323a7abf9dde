package io.tallawah.views.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.views.ViewContent;
import io.tallawah.views.ViewParameters;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A view to keep. */
record NewViewRequest(
    @Schema(
            description = "Of which screen",
            allowableValues = {"overview", "campaigns", "creatives", "map"})
        @JsonProperty("screen")
        @NotNull(message = ViewRequest.REQUIRED)
        @Size(max = 40, message = "it is too long")
        String screen,
    @Schema(description = "1 to 80 characters, unique among those of its screen and scope")
        @JsonProperty("name")
        @NotNull(message = ViewRequest.REQUIRED)
        @Size(min = 1, max = ViewContent.LONGEST_NAME, message = "it is 1 to 80 characters")
        String name,
    @Schema(
            description =
                "Who sees it: oneself, or all of the tenant, which needs views:share; mine when it"
                    + " is left out",
            allowableValues = {"mine", "team"})
        @JsonProperty("scope")
        @Pattern(regexp = "mine|team", message = "it is mine or team")
        @Nullable String scope,
    @Schema(
            description =
                "The state as the query string of the screen's address, such as"
                    + " period=last_28_days&platform=meta&sort=-clicks; days are a period by name or"
                    + " from and to, and without either the usual 28 days")
        @JsonProperty("parameters")
        @NotNull(message = ViewRequest.REQUIRED)
        @Size(max = ViewParameters.LONGEST, message = "they are at most 4000 characters")
        String parameters,
    @Schema(description = "Whether to open the screen with it") @JsonProperty("default_for_me")
        @Nullable Boolean defaultForMe,
    @Schema(
            description =
                "Whether people without a default of their own open the screen with it, which needs"
                    + " the scope team")
        @JsonProperty("default_for_team")
        @Nullable Boolean defaultForTeam) {

  ViewRequest view() {
    return new ViewRequest(
        name, scope == null ? ViewRequest.MINE : scope, parameters, defaultForMe, defaultForTeam);
  }
}
