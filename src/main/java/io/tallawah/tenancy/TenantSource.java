package io.tallawah.tenancy;

import io.tallawah.shared.TenantId;
import java.util.Optional;

/** Says which tenant a verified principal acts for: a screen's tab, a token's claim. */
public interface TenantSource {

  /** The tenant of the request or event this thread serves, or empty when it serves none. */
  Optional<TenantId> tenant();
}
