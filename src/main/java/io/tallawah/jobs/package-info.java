/** Long work with an owner: queue, progress, cancelling, going on after a crash, history. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::api", "tenancy", "identity"})
package io.tallawah.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
