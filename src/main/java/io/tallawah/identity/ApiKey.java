package io.tallawah.identity;

import io.tallawah.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key of the bound tenant, without its secret.
 *
 * @param prefix how it begins, to tell it from others
 * @param scopes names from {@code Permission}
 */
public record ApiKey(
    UUID id,
    UserId maker,
    String name,
    String prefix,
    List<String> scopes,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt) {

  public ApiKey {
    scopes = List.copyOf(scopes);
  }
}
