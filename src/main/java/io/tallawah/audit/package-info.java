/**
 * The log of who did what: entries in the act's own transaction, sealed into a chain per tenant
 * within seconds, their heads anchored outside the database.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "shared::api", "shared::ui", "tenancy", "keys", "identity"})
package io.tallawah.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
