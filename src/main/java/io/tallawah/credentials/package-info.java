/** What tenants sign in to ad platforms with: stored sealed, rotated, revoked, never shown. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "shared::api", "shared::ui", "tenancy", "keys", "identity"})
package io.tallawah.credentials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
