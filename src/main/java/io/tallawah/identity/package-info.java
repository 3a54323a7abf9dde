/** People, their roles, and signing in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "keys"})
package io.tallawah.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
