/** Tenants, the bound tenant, and the hook that tells PostgreSQL which tenant it is. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package io.tallawah.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
