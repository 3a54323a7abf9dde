package io.tallawah.credentials.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tallawah.credentials.Credential;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A credential without its secret, which no answer holds. */
record CredentialAnswer(
    @JsonProperty("id") UUID id,
    @JsonProperty("platform") String platform,
    @JsonProperty("label") String label,
    @JsonProperty("kind") String kind,
    @JsonProperty("scopes") List<String> scopes,
    @JsonProperty("expires_at") @Nullable Instant expiresAt,
    @JsonProperty("fingerprint") String fingerprint,
    @JsonProperty("status") String status,
    @JsonProperty("created_at") Instant createdAt,
    @JsonProperty("rotated_at") Instant rotatedAt,
    @JsonProperty("revoked_at") @Nullable Instant revokedAt) {

  static CredentialAnswer of(Credential one) {
    return new CredentialAnswer(
        one.id(),
        one.platform(),
        one.label(),
        one.kind().id(),
        one.scopes(),
        one.expiresAt(),
        one.fingerprint(),
        one.isActive() ? "active" : "revoked",
        one.createdAt(),
        one.rotatedAt(),
        one.revokedAt());
  }
}
