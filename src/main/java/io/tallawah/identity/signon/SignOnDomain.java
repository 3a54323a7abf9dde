package io.tallawah.identity.signon;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail domain that the bound tenant claims for one of its services.
 *
 * @param confirmedAt when an operator confirmed it, or null: it doesn't count yet
 */
public record SignOnDomain(
    String domain, UUID service, Instant askedAt, @Nullable Instant confirmedAt) {

  public boolean confirmed() {
    return confirmedAt != null;
  }
}
