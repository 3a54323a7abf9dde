/** People, their roles, and signing in. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "shared::api", "shared::net", "shared::ui", "tenancy", "keys"})
package io.tallawah.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
