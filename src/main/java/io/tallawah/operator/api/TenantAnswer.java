package io.tallawah.operator.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.identity.Membership;
import io.tallawah.identity.Operators;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tenant, as its member or an operator sees it. */
record TenantAnswer(
    @JsonProperty("id") UUID id,
    @JsonProperty("slug") String slug,
    @JsonProperty("name") String name,
    @JsonProperty("status") @Schema(allowableValues = {"active", "suspended"}) String status,
    @JsonProperty("roles") @Schema(description = "One's own roles there; an operator has none.")
        List<String> roles,
    @JsonProperty("owners")
        @Schema(description = "How many it has; told to operators.", nullable = true)
        @Nullable Long owners,
    @JsonProperty("created_at") @Schema(description = "Told to operators.", nullable = true)
        @Nullable Instant createdAt) {

  static TenantAnswer of(Membership own) {
    return new TenantAnswer(
        own.tenant().value(),
        own.slug(),
        own.name(),
        "active",
        own.roles().stream().sorted().toList(),
        null,
        null);
  }

  static TenantAnswer of(Operators.Line line) {
    return new TenantAnswer(
        line.id().value(),
        line.slug(),
        line.name(),
        line.status(),
        List.of(),
        line.owners(),
        line.createdAt());
  }
}
