package io.tallawah.credentials;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A credential as everybody sees it: all but its secret.
 *
 * @param platform its id in the registry
 * @param platformName what people call the platform
 * @param label the tenant's own name for it
 * @param expiresAt when it stops to work, or null: unknown or never
 * @param fingerprint a keyed hash of the secret, which tells two apart
 * @param rotatedAt when the secret was stored
 * @param revokedAt when the secret was destroyed, or null: it is in use
 */
public record Credential(
    UUID id,
    String platform,
    String platformName,
    String label,
    CredentialKind kind,
    List<String> scopes,
    @Nullable Instant expiresAt,
    String fingerprint,
    Instant createdAt,
    Instant rotatedAt,
    @Nullable Instant revokedAt) {

  public boolean isActive() {
    return revokedAt == null;
  }
}
