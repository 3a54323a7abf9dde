package io.tallawah.operator.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A tenant that has just been made, and the invitation of its first owner. */
record OnboardedAnswer(
    @JsonProperty("tenant") TenantAnswer tenant,
    @JsonProperty("mailed") @Schema(description = "Whether the invitation went by mail.")
        boolean mailed,
    @JsonProperty("link")
        @Schema(
            nullable = true,
            description =
                "The invitation's link, shown this once; null when there is a mail server.")
        @Nullable String link) {}
