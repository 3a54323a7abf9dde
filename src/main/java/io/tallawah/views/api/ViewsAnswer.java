package io.tallawah.views.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Views by screen: one's own by name, then the team's. */
record ViewsAnswer(
    @Schema(description = "One's own by name, then the team's, screen by screen")
        @JsonProperty("views")
        List<ViewAnswer> views) {}
