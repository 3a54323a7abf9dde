package io.tallawah.operator.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.identity.IssuedInvitation;
import io.tallawah.identity.Operators;
import org.jspecify.annotations.Nullable;

/** A tenant without an owner yet, and the invitation of its first one. */
record OnboardedAnswer(
    @JsonProperty("tenant") TenantAnswer tenant,
    @JsonProperty("mailed") @Schema(description = "Whether the invitation went by mail.")
        boolean mailed,
    @JsonProperty("link")
        @Schema(
            nullable = true,
            description =
                "The invitation's link, shown this once; null when there is a mail server.")
        @Nullable String link) {

  static OnboardedAnswer of(Operators.Line tenant, IssuedInvitation issued) {
    return new OnboardedAnswer(TenantAnswer.of(tenant), issued.mailed(), issued.link());
  }
}
