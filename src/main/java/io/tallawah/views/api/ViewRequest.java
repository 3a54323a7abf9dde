package io.tallawah.views.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.views.ViewContent;
import io.tallawah.views.ViewParameters;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a view shall be. */
record ViewRequest(
    @Schema(description = "1 to 80 characters, unique among those of its screen and scope")
        @JsonProperty("name")
        @NotNull(message = REQUIRED)
        @Size(min = 1, max = ViewContent.LONGEST_NAME, message = "it is 1 to 80 characters")
        String name,
    @Schema(
            description = "Who sees it: oneself, or all of the tenant, which needs views:share",
            allowableValues = {"mine", "team"})
        @JsonProperty("scope")
        @NotNull(message = REQUIRED)
        @Pattern(regexp = "mine|team", message = "it is mine or team")
        String scope,
    @Schema(
            description =
                "The state as the query string of the screen's address, such as"
                    + " period=last_28_days&platform=meta&sort=-clicks; days are a period by name or"
                    + " from and to, and without either the usual 28 days")
        @JsonProperty("parameters")
        @NotNull(message = REQUIRED)
        @Size(max = ViewParameters.LONGEST, message = "they are at most 4000 characters")
        String parameters,
    @Schema(description = "Whether to open the screen with it; left out: as before")
        @JsonProperty("default_for_me")
        @Nullable Boolean defaultForMe,
    @Schema(
            description =
                "Whether people without a default of their own open the screen with it, which needs"
                    + " the scope team; left out: as before")
        @JsonProperty("default_for_team")
        @Nullable Boolean defaultForTeam) {

  static final String REQUIRED = "it is required";
  static final String MINE = "mine";
  static final String TEAM = "team";

  ViewContent content() {
    return new ViewContent(name, isTeam(), ViewParameters.parse(parameters));
  }

  boolean isTeam() {
    return scope.equals(TEAM);
  }
}
