/** Kept states of screens: a person's own, the team's, and defaults. Knows no feature. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "shared::api", "shared::ui", "tenancy", "identity"})
package io.tallawah.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
